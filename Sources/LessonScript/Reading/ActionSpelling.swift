import LoginFlow
import SourceJSON

/// How a request is named in a lesson file: `"profile"`, or with an argument
/// `{"add-to-cart": "book"}`.
package struct ActionSpelling: Sendable {
  /// `transfer`
  package let name: String
  /// What the argument is; nil for an action that is written as its name alone.
  package let argument: String?
  private let read: @Sendable (Place, inout LessonReading) -> SiteAction?

  private init(_ name: String, _ action: SiteAction) {
    self.name = name
    argument = nil
    read = { _, _ in action }
  }

  private init<Argument>(
    _ name: String, _ kind: ValueKind<Argument>, make: @escaping @Sendable (Argument) -> SiteAction
  ) {
    self.name = name
    argument = kind.expected
    read = { place, reading in kind.read(place, &reading).map(make) }
  }

  /// Every action there is.
  package static let all: [ActionSpelling] = [
    ActionSpelling("log-in", .logIn),
    ActionSpelling("profile", .profile),
    ActionSpelling("log-out", .logOut),
    ActionSpelling("add-to-cart", .line) { .addToCart(item: $0) },
    ActionSpelling("transfer", transfer) { $0 },
  ]

  private static let transfer = ValueKind<SiteAction>(
    "an object with \"amount\" and \"to\""
  ) { place, reading in
    guard var object = ObjectReader(place, "a transfer", &reading) else { return nil }
    let amount = object.required("amount", .int(1...1_000_000), &reading)
    let to = object.required("to", .userName, &reading)
    object.refuseOtherKeys(&reading)
    guard let amount, let to else { return nil }
    return .transfer(amount: amount, to: to)
  }

  fileprivate static func read(_ place: Place, _ reading: inout LessonReading) -> SiteAction? {
    if place.node.string != nil {
      guard let spelling = ValueKind<ActionSpelling>.action.read(place, &reading) else {
        return nil
      }
      guard let argument = spelling.argument else { return spelling.read(place, &reading) }
      reading.report(
        .wrongKind, "the action \"\(spelling.name)\" needs \(argument)", at: place,
        help: "write {\"\(spelling.name)\": …}")
      return nil
    }
    guard let object = place.node.object, object.members.count == 1,
      let member = object.members.first
    else {
      reading.reportKind(
        place, expected: "an action: its name, or an object of one key, {NAME: argument}")
      return nil
    }
    let key = Place(
      JSONNode(.string(member.name), range: member.nameRange), place.pointer.appending(member.name))
    guard let spelling = ValueKind<ActionSpelling>.action.read(key, &reading) else { return nil }
    guard spelling.argument != nil else {
      reading.report(
        .wrongKind, "the action \"\(spelling.name)\" takes no argument", at: key,
        help: "write \"\(spelling.name)\"")
      return nil
    }
    return spelling.read(place.member(member), &reading)
  }
}

extension ValueKind where Value == ActionSpelling {
  fileprivate static let action = word("an action", ActionSpelling.all, \.name)
}

extension ValueKind where Value == SiteAction {
  /// Something a person asks the site to do.
  static let action = ValueKind(
    "an action: \(ActionSpelling.all.map(\.name).joined(separator: ", "))"
  ) { ActionSpelling.read($0, &$1) }
}
