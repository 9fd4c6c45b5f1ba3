/// Something that happened because of a command: facts, not sentences.
package enum WorldEvent: Sendable, Hashable {
  case browser(BrowserEvent)
  case wire(WireEvent)
  case server(ServerEvent)
  case time(TimeEvent)
  /// The command does not fit the moment, and nothing was changed.
  case nothingHappened(Obstacle)

  /// One short sentence for the screen.
  package var sentence: String {
    switch self {
    case .browser(let event): event.sentence
    case .wire(let event): event.sentence
    case .server(let event): event.sentence
    case .time(let event): event.sentence
    case .nothingHappened(let obstacle): "nothing happens: \(obstacle.sentence)"
    }
  }
}
