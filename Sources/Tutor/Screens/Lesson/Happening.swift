import LoginFlow

/// Something that happened at a step and that a learner should see.
enum Happening {
  case exchange(Exchange)
  case event(WorldEvent)

  var exchange: Exchange? {
    if case .exchange(let exchange) = self { exchange } else { nil }
  }
}

extension LessonScreen {
  /// What happened at this step, oldest first: every request once, thefts, what the server's keepers
  /// did, and time. What people do in their own browsers shows there.
  var happenings: [Happening] {
    let events = world.eventCount - hands.story.eventCount
    var number = hands.story.exchangeCount
    return world.events.suffix(events).compactMap { event in
      switch event {
      case .wire(.requestSent), .wire(.crossSiteRequestSent):
        number += 1
        return exchange(number).map(Happening.exchange)
      case .wire(.tokenOverheard), .wire(.nothingOverheard): return .event(event)
      case .wire(.requestArrived), .wire(.responseSent), .wire(.responseDelivered): return nil
      case .browser(.tokenStolen), .browser(.theftFailed): return .event(event)
      case .browser: return nil
      case .server(let what): return what.isByKeepers ? .event(event) : nil
      case .time, .nothingHappened: return .event(event)
      }
    }
  }

  private func exchange(_ number: Int) -> Exchange? {
    let all = world.earlierExchanges + [world.exchange].compactMap(\.self)
    return all.last { $0.number == number }
  }
}
