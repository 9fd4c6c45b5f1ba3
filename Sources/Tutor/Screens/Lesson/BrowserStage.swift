import LoginFlow
import Terminal

/// Who has which part of the browsers' room: the browser on the stage, and under it in short the
/// others that matter.
struct BrowserStage {
  /// The browser on the stage.
  let main: Rect
  /// Windows of others, from the top; empty where there is room for a row of text only.
  private(set) var windows: [(owner: Party, frame: Rect)] = []
  /// The row that names the others where there is no room for windows.
  private(set) var row: (owners: [Party], frame: Rect)?

  /// From here on the others have windows of their own.
  private static let roomyHeight = 16
  private static let windowRows = 5

  /// - Parameter others: the browsers beside the one on the stage.
  init(_ room: Rect, others: [Party]) {
    var rest = room
    if others.isEmpty {
      // The one on the stage has it all.
    } else if room.height >= Self.roomyHeight {
      for owner in others.reversed() where rest.height >= Self.roomyHeight {
        windows.insert((owner, rest.cutBottom(Self.windowRows)), at: 0)
      }
    } else {
      row = (others, rest.cutBottom(1))
    }
    main = rest
  }
}

extension LessonScreen {
  /// The browsers beside the one on the stage that hold a token, and those that a theft at this step
  /// is about.
  var otherBrowsers: [Party] {
    let isTheft = happenings.contains { happening in
      switch happening {
      case .event(.browser): true
      case .event, .exchange: false
      }
    }
    return Party.allCases.filter { who in
      who != world.onStage
        && (world[browser: who].heldToken != nil
          || isTheft && (who == .alice || who.isAttacker))
    }
  }
}
