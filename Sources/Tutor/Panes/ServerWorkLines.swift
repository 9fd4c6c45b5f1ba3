import HTTPTypes
import LessonScript
import LoginFlow
import Terminal

/// What the server is doing with a request whose token has not been checked, or with a login.
enum ServerWorkLines {
  static func add(_ task: ServerTask, to content: inout PaneContent, _ context: PaneContext) {
    let method = task.request.head.method.rawValue
    content.add(
      StyledLine("\(method) \(context.safe(task.request.path))", .strong), in: context,
      focused: context.focuses { $0 == .server })
    if let credentials = task.credentials { add(credentials, to: &content, context) }
    switch task.presented {
    case .token(_, let transport)?:
      content.add(StyledLine(context.words(.presented(transport))), in: context)
    case .missing?: content.add(StyledLine(context.words(.noTokenCame), .warning), in: context)
    case .malformed(let problem)?:
      content.add(
        StyledLine(context.safe(context.words(.malformed(problem))), .warning), in: context)
    case nil: break
    }
    content.add(StyledLine(context.words(.doing(task)), .dim), in: context)
  }

  private static func add(
    _ credentials: ServerTask.CredentialsResult, to content: inout PaneContent,
    _ context: PaneContext
  ) {
    let focused = context.focuses { $0 == .serverPassword }
    let glyphs = context.glyphs
    switch credentials {
    case .accepted(let account):
      content.add(
        context.labelled(
          .password, StyledLine("\(glyphs.passed) \(context.words(.right))", .passed)), in: context,
        focused: focused)
      if focused {
        StoredPassword.add(account.password, to: &content, context)
      } else if !context.isSmall {
        StoredPassword.addNumbers(account.password, to: &content, context)
      }
      content.add(
        context.labelled(.user, StyledLine("\(account.displayName) (\(account.id))")),
        in: context)
    case .refused(let userName, _):
      content.add(
        context.labelled(
          .password, StyledLine("\(glyphs.failed) \(context.words(.wrong))", .failed)), in: context,
        focused: focused)
      if focused, let account = context.state.world.server.account(named: userName) {
        StoredPassword.add(account.password, to: &content, context)
      }
    }
  }
}
