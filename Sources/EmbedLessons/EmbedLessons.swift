import Foundation
import PackagePlugin

/// Puts the files of the `Lessons` folder into the `LessonBundle` target.
///
/// Runs while the package is built and is in no product, so it may use all of Foundation.
@main
struct EmbedLessons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Lessons")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedLessons.swift")
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL] ?? [])
      .filter { ["json", "md", "txt"].contains($0.pathExtension) }
      .sorted { $0.path() < $1.path() }
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) lesson files",
        executable: try context.tool(named: "LessonEmbedder").url,
        arguments: [output.path(), folder.path()] + files.map { $0.path() },
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
