import Foundation

/// The programs of this package, built together with the tests.
package enum BuiltProduct {
  /// The path of an executable beside the test bundle, or in the folder that `JWTUTOR_PRODUCTS`
  /// names: what the optimiser makes of a program is a program of its own.
  package static func path(_ name: String) -> String {
    if let folder = ProcessInfo.processInfo.environment["JWTUTOR_PRODUCTS"], !folder.isEmpty {
      return URL(fileURLWithPath: folder).appendingPathComponent(name).path
    }
    // On Linux the bundle is a program in the products' folder; on macOS it is a bundle there.
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
    if let bundle = Bundle.allBundles.first(where: { $0.bundlePath.hasSuffix(".xctest") }) {
      folder = bundle.bundleURL
    }
    return folder.deletingLastPathComponent().appendingPathComponent(name).path
  }
}
