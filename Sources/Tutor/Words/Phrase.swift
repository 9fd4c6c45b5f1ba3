import JOSE
import LessonScript
import LoginFlow
import Terminal

/// Something to say, with its facts. A language makes the words.
enum Phrase: Sendable {
  /// What needs no facts.
  case label(Label)
  case notice(Notice)
  case count(Int, Noun)

  // Keys.
  case help(KeyHelp)
  /// A word or two behind the key, in the bottom line.
  case footer(KeyFooter)
  /// The heading over the keys of a context.
  case keys(of: KeyContext)
  /// A number is being typed, and G goes to that step.
  case jump(Int)
  case noJump(Int, count: Int)

  // The window is too small: longer and shorter.
  case tooSmall(Size, needed: Size)
  case tooSmallInShort(Size, needed: Size)
  case neededSize(Size)

  // The lesson.
  case part(Int, of: Int)
  /// On the tab of a pane.
  case tab(PaneID)
  case browser(of: Party)
  case profile(of: String)
  /// On a button of the browser.
  case control(BrowserControl)
  case storage(TokenStorage)
  /// Of what a page tells since that time of day, and is wrong by now.
  case oldSince(String)
  /// The attacker's, while it looks for a token.
  case script(in: Party)
  /// A script has copied a token out of somebody's page, or has found none there.
  case stolen(from: Party)
  case notStolen(from: Party)
  /// A listener on the wire has read somebody's token, or has got none.
  case overheard(from: Party)
  case notOverheard(isEncrypted: Bool)
  /// How many things more happened before.
  case earlier(Int)
  case keyKeptHere(algorithm: String)
  /// How much time the lesson let pass.
  case clockAhead(seconds: Int)
  case presented(TokenTransport)
  case malformed(RequestProblem)
  case doing(ServerTask)
  case noToken(in: Party)
  /// The time of day when the token stops, or stopped, being good.
  case goodUntil(String)
  case overSince(String)
  /// The time of day when a token leaves the deny list.
  case until(String)
  /// Which letters of a part are under the lens, and how many the part has.
  case letters(Int, to: Int, of: Int)

  // What a step asks, and what it replies. The texts of options are the lesson's.
  case said(String)
  case saidRightly(String)
  case rightIs(String)
  case passedOver(String)
  case taskHint(Int, of: Int)
  case attempt(Trail.Attempt, times: Int)

  // The list of lessons, and the end of one.
  case minutes(Int)
  case tasksDone(Int, of: Int)
  case goOn(step: Int, of: Int, title: String)
  case begin
  case allSeen
  case broken(errors: Int)
  case startOverStep(String)
  case startOverLesson(String)
  case theEnd(of: String)
  case tasksByHand(LessonProgress.Count)
  case predicted(right: Int, LessonProgress.Count)

  // Checks, and what they and the world have to say.
  case title(Check)
  case explanation(Check)
  case rule(Check)
  case region(TokenRegion)
  case outcome(CheckOutcome)
  case event(WorldEvent)
  case careless(leavesOut: [CheckID])
  case carelessInShort(leavesOut: Int)
  /// How many more checks passed than those that are named.
  case passed(Int, areOthers: Bool)
  /// How many checks the server leaves out.
  case notMade(Int)
  /// How many checks did not run since another failed, and how many the policy does not ask for.
  case notChecked(Int)
  case notAsked(Int)
  case check(CheckID)
  case why(CheckID)
  case logged(reason: String)

  // The editor.
  case field(EditorField)
  case hint(EditorField)
  case problem(FieldProblem)
  /// In the title of the field.
  case problemInShort(FieldProblem)
  /// What was changed, in words.
  case changed(String)
  /// The names of members that were taken away, or a short form of them.
  case gone(String)
  /// Who is at the keyboard, without a key.
  case person(Party)
  case key(SigningKey)
  case keyInFull(SigningKey)
  /// What the key of the choice is; nothing where a secret is typed.
  case keyNote(SigningKey)
  case algorithm(named: String?)
  case expires(in: String)
  case expired(since: String)
  case request(SiteAction)
  /// What is copied.
  case copied(CopiedPart)
  case sender(Party)
  case sends(Party, SiteAction)
  case carried(by: String)
  case lastLetter(Character)
  case unusedBits(Int)
  case spellings([String], right: String)

  /// What is counted.
  enum Noun: String, Sendable {
    case byte, check, claim, digit, letter, member, part, token
  }
}
