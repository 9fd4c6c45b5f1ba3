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

  private init(_ route: Route) {
    name = route.name
    let members = route.arguments.map { (name: $0.name, kind: $0.kind.valueKind) }
    if members.isEmpty {
      argument = nil
      read = { _, _ in SiteAction(route.name) }
    } else if members.count == 1 {
      let (member, kind) = members[0]
      argument = kind.expected
      read = { place, reading in
        kind.read(place, &reading).map {
          SiteAction(route.name, .object(JSONObject([(member, $0)])))
        }
      }
    } else {
      let names = members.map { "\"\($0.name)\"" }.joined(separator: " and ")
      argument = "an object with \(names)"
      read = { place, reading in
        guard var object = ObjectReader(place, "a \(route.name)", &reading) else { return nil }
        let values = members.map { ($0.name, object.required($0.name, $0.kind, &reading)) }
        object.refuseOtherKeys(&reading)
        let content = values.compactMap { name, value in value.map { (name, $0) } }
        return content.count == members.count
          ? SiteAction(route.name, .object(JSONObject(content))) : nil
      }
    }
  }

  /// A typed path, which may lead anywhere.
  private init(opening kind: ValueKind<String>) {
    name = "open"
    argument = kind.expected
    read = { place, reading in kind.read(place, &reading).map { .open(path: $0) } }
  }

  /// Every action there is: one for each route of the shop, and the address line.
  package static let all: [ActionSpelling] =
    Route.shop.map(ActionSpelling.init) + [ActionSpelling(opening: .path)]

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
    let key = place.name(of: member)
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

extension Route.Argument.Kind {
  /// How a lesson writes it.
  fileprivate var valueKind: ValueKind<JSONValue> {
    switch self {
    case .line: ValueKind<String>.line.map { .string($0) }
    case .userName: ValueKind<String>.userName.map { .string($0) }
    case .dollars: ValueKind<Int>.int(1...1_000_000).map { .number(JSONNumber($0)) }
    }
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
