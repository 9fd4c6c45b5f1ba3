import ArgumentParser
import LessonScript
import SystemPackage
import Text

/// `jwtutor lessons new`
struct LessonsNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a lesson: a folder with a small lesson that is right, to be changed.",
    discussion: """
      EXAMPLES:
        jwtutor lessons new my-lesson
        jwtutor lessons check my-lesson

      The lesson's id is the folder's name. Nothing that is there is overwritten.
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder to make, named with small letters, digits and hyphens.", valueName: "folder"))
  var folder: String

  func run() throws {
    let path = FilePath(folder)
    guard let id = path.lastComponent?.string, LessonSkeleton.isID(id) else {
      throw CommandError.notAnID(folder)
    }
    let file = path.appending(LessonLibrary.fileName)
    do {
      if !Platform.isFolder(folder) { try Platform.makeFolder(path, mode: 0o777) }
      let descriptor = try FileDescriptor.open(
        file, .writeOnly, options: [.create, .exclusiveCreate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try descriptor.closeAfter {
        try descriptor.write(all: Array(LessonSkeleton.text(id: id).utf8))
      }
    } catch let error as Errno {
      throw CommandError.cannotMake(path: folder, error)
    }
    StandardOutput.write("\(VisibleText.show(file.string)): change it, then check it\n")
  }
}
