import JOSE

extension LoginWorld {
  /// Carries out one command and says what happened. A command that does not fit the moment (a
  /// delivery when nothing is on the wire) changes nothing and says so.
  @discardableResult
  package mutating func apply(_ command: LoginCommand) -> [WorldEvent] {
    let new: [WorldEvent]
    do throws(Obstacle) {
      new = try perform(command)
    } catch {
      new = [.nothingHappened(error)]
    }
    events.append(new, keeping: Self.eventLimit)
    eventCount += new.count
    lastEventCount = new.count
    return new
  }

  private mutating func perform(_ command: LoginCommand) throws(Obstacle) -> [WorldEvent] {
    switch command {
    case .browser(let command): try perform(command).map(WorldEvent.browser)
    case .wire(let command): try perform(command)
    case .server(let command): [.server(try perform(command))]
    case .time(.wait(let seconds)): [.time(passTime(seconds: seconds))]
    }
  }

  private mutating func passTime(seconds: Int) -> TimeEvent {
    clock.advance(seconds: seconds)
    for who in Party.allCases { self[browser: who].dropExpiredCookies(now: now) }
    return .timePassed(seconds: seconds)
  }
}
