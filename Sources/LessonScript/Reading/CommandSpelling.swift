import LoginFlow
import SourceJSON

/// How one command is written in a lesson file: `{"do": NAME, …}` and its keys.
package struct CommandSpelling: Sendable {
  /// The value of `do`: `fill-in`.
  package let name: String
  /// Its other keys, in the order they are best written.
  package let fields: [FieldDescription]
  /// Keys of which exactly one has to be there; empty when there are none such.
  package let oneOf: [String]
  private let make: @Sendable (inout ObjectReader, inout LessonReading) -> [LoginCommand]?

  /// - Parameters:
  ///   - fields: the keys besides `do`, in the order they are best written.
  ///   - make: the world's commands, usually one.
  init<each Value>(
    _ name: String, _ fields: repeat Field<each Value>, oneOf: [String] = [],
    make: @escaping @Sendable (repeat each Value) -> [LoginCommand]
  ) {
    self.name = name
    var descriptions: [FieldDescription] = []
    repeat descriptions.append((each fields).description)
    self.fields = descriptions
    self.oneOf = oneOf
    self.make = { object, reading in
      let values = (repeat (each fields).value(&object, &reading))
      object.refuseOtherKeys(&reading)
      if !oneOf.isEmpty { object.requireOne(of: oneOf, &reading) }
      do {
        return make(repeat try Self.unwrap(each values))
      } catch {
        return nil
      }
    }
  }

  private struct Missing: Error {}

  private static func unwrap<Value>(_ value: Value?) throws(Missing) -> Value {
    guard let value else { throw Missing() }
    return value
  }

  /// Reads one element of `do`.
  static func read(_ place: Place, _ reading: inout LessonReading) -> [Placed<LoginCommand>] {
    guard var object = ObjectReader(place, "a command", &reading),
      let name = object.required("do", commandName, &reading)
    else { return [] }
    var command = object
    command.describe(as: "the command \"\(name.name)\"")
    return (name.make(&command, &reading) ?? []).map { Placed($0, at: place) }
  }

  private static let commandName = ValueKind<CommandSpelling>.word("a command", all, \.name)
}
