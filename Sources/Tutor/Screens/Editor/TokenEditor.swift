import JOSE
package import LoginFlow
import SourceJSON
import Terminal
import Text

/// The live token editor: a value.
///
/// Where the step sets no task, nothing in it touches the lesson: it holds a copy of the world, and
/// every request it sends goes to a copy of that copy. In a task it acts for the learner's hands.
package struct TokenEditor: Sendable {
  /// The world of the step, with the checks of its server perhaps switched here.
  var world: LoginWorld
  /// What is done by hand; nil where the step sets no task.
  var hands: Hands?
  /// The same as they would be with the token in the browser, which it is after the editor: so the
  /// task is judged at every change.
  private(set) var handsAfterwards: Hands?
  /// Who is at the keyboard: the one whose browser is on the stage.
  let holder: Party
  /// The token that the task's browser holds.
  var inBrowser: String
  /// The request chosen last: its place in ``SentRequest/choices``.
  var lastRequest = 0
  /// The token that edits are compared with and reset to.
  var issued: String {
    didSet {
      issuedParts = TokenChange.Parts(issued)
      noteChange()
    }
  }
  private var issuedParts: TokenChange.Parts
  var document: TokenDocument
  /// The document as it was when the editor was opened.
  let opened: TokenDocument
  var history = EditHistory()

  /// What has the keyboard.
  var focus: EditorField = .payload
  /// The part that is shown where there is room for one.
  var shownPart: EditorField = .payload
  /// The chosen check; nil points at the one that refuses.
  var selectedCheck: CheckID?
  package var overlays: [any Overlay<TokenEditor>] = []
  package var notice: Notice?

  /// What this server's checks say about the token now.
  var trace: VerificationTrace
  /// What the server would answer to `GET /profile` with it.
  var preview: SentRequest
  /// In what the token differs from the issued one.
  private(set) var change = TokenChange()

  /// - Parameters:
  ///   - token: what to edit.
  ///   - world: the world at this step; what is sent from here changes only this copy.
  ///   - hands: what acts in the world of the step instead, in a task.
  package init(token: String, world: LoginWorld, hands: Hands? = nil) {
    self.world = world
    self.hands = hands
    holder = world.onStage
    handsAfterwards = hands
    inBrowser = token
    issued = world.origin(of: token)?.text ?? token
    issuedParts = TokenChange.Parts(issued)
    opened = TokenDocument(token: token)
    document = opened
    trace = world.server.verifier.verify(token, now: world.now)
    preview = SentRequest(.profile, by: holder, token: token, in: world)
    noteChange()
    document.change(.payload) { [document] text in
      text.place(Self.startingPlace(in: document))
    }
  }

  /// The token as it stands in the raw text.
  package var token: String { document.raw.text }

  /// Verifies the token anew, as after every change of it.
  mutating func refresh() {
    trace = world.server.verifier.verify(document.token, now: world.now)
    preview = SentRequest(.profile, by: holder, token: token, in: world)
    noteChange()
    var hands = hands
    if !token.isExactly(inBrowser) {
      hands?.act([.browser(.replaceToken(holder, with: token))])
    }
    handsAfterwards = hands
  }

  /// Compares the token anew, as after every change of a text: places in it may be others even
  /// where the token is the same.
  mutating func noteChange() {
    change = TokenChange(from: issuedParts, to: TokenChange.Parts(document.decoded))
  }

  mutating func focus(on field: EditorField) {
    focus = field
    if EditorField.parts.contains(field) { shownPart = field }
    if field == .ladder {
      selectedCheck = trace.firstFailure?.id ?? selectedCheck ?? ladder.first?.id
    }
  }

  /// Behind the value of `sub`, so that the first letter typed makes it another user.
  private static func startingPlace(in document: TokenDocument) -> Int {
    guard let subject = document.decoded.payload?.node?["sub"], subject.string != nil else {
      return 0
    }
    return max(0, subject.range.upperBound - 1)
  }
}
