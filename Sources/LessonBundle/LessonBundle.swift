/// The lessons that are shipped inside the binary.
package enum LessonBundle {
  /// Every file of the `Lessons` folder: its path inside that folder, and its text.
  package static var files: [(path: String, text: String)] { embeddedLessonFiles }
}
