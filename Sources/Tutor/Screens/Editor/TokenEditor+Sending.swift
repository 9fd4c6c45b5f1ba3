import LoginFlow
import Text

extension TokenEditor {
  /// Sends a request with the token, by its place in the choice, and shows the answer. In a task it
  /// goes on the wire of the lesson's world.
  mutating func send(_ choice: Int) {
    lastRequest = choice
    let action = SentRequest.choices[choice]
    let answer = AnswerOverlay(action, from: self)
    if hands != nil {
      let isHeld = world[browser: holder].heldToken?.text.isExactly(token) ?? false
      let placing: [LoginCommand] =
        isHeld ? [] : [.browser(.replaceToken(holder, with: token))]
      guard act(placing + [.wire(.request(holder, action))]) else {
        notice = .noMoreKept
        return
      }
      refresh()
    }
    overlays.append(answer)
  }
}
