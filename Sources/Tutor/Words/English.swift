import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Text

extension Words {
  /// What checks and events say, they say in English themselves. All else is in this file, however
  /// long it is: a language is one file.
  package static let english = Words(language: "en") { $0.english }
}

/// What is said without facts; here in English, its name tells other languages what it is.
enum Label: String, Sendable {
  // Boxes and the notice of a small window.
  case moreRoom = "A little more room, please."
  case enlarge = "Enlarge the window, or q to leave."
  case steps = "Steps of this lesson"
  case forTheTeacher = "For the teacher"
  case noNotes = "No notes for this step."
  case whatHappened = "What happened in this step:"

  // The glossary and the lens.
  case glossary = "The words of this screen"
  case noGlossaryTerms = "No word of the glossary is on this screen."
  case alsoOnScreen = "Also on the screen:"
  case lens = "Base64url, letter by letter"
  case lensLetters = "letters"
  case lensNumber = "number"
  case lensBits = "bits"
  case lensBytes = "bytes"
  case lensText = "text"
  case lensAround = "in place"
  case lensUnused = "carries nothing"
  case notBase64url = "Not all of these are letters of base64url."

  // The panes of the lesson.
  case scroll, whole
  case predict = "Predict"
  case yourTurn = "Your turn:"
  case leftOpen = "Left open:"
  case done = "Done:"
  case shown = "Shown, not done by hand:"
  case tried = "Tried:"
  case attacker = "(attacker)"
  case noPage = "(no page open)"
  case choose, press
  case nextLoginKeeps = "next login: keep it in"
  case signIn = "Sign in"
  case user, password, account, cookie, token
  case localStorage = "local storage"
  case localStorageEmpty = "local storage: empty"
  case pageMemory = "page's memory"
  case memory, empty
  case crossSite = "(forged)"
  case withoutToken = "no token"
  case outOfReach = "out of reach"
  case noLongerSo = "no longer so"
  case onTheWay = "on the way"
  case nothingOnTheWay = "(nothing)"
  case server = "Server"
  case waiting = "waiting for a request"
  case secret, clock, denied, accounts, id, log, salt, hash
  case privateKey = "private"
  case keptHere = "kept here"
  case right, wrong, by
  case noTokenCame = "no token came along"
  case tokenTitle = "Token"
  case beingWritten = "being written"
  case noTokenYet = "There is no token yet. The server makes one at the login."
  case headerSays = "how the token is signed"
  case payloadSays = "about whom, from whom, until when"
  case signatureSays = "what only the key can make"
  case markOnly =
    "This mark is made by the tutor, from every letter of the token: the same text has the same mark."
  case asIssued = "as the server issued it"
  case notIssued = "not issued by this server"
  case header, payload, signature
  case notSignedYet = "(not signed yet)"
  case noSignature = "(none that can be read)"
  case accepted = "token accepted"
  case refused = "token REFUSED"
  case notChecked = "not checked"
  case leftOutByOwner = "LEFT OUT by its owner"

  // The list of lessons, and the end of one.
  case lessons = "Lessons"
  case startOver = "Start over: what you did there is forgotten"
  case everything = "all lessons"
  case whatYouDid = "What you did"
  case toRemember = "To remember"
  case canYouAnswer = "Can you answer? Enter goes back to where it was told."

  // The token editor.
  case editToken = "Edit the token"
  case youAre = "you are:"
  case signedWith = "signed with:"
  case leftOut = "left out: this server never looks"
  case leftOutInShort = "LEFT OUT"
  case verdictOfLastToken = "of the last readable token"
  case verdictOfRawText = "of the raw text, unreadable as it stands"
  case acceptedBanner = "ACCEPTED"
  case refusedBanner = "REFUSED"
  case noAnswer = "no answer"
  case but = "but:"
  case nobodyLooked = "This server leaves the check out: nobody looked."
  case allBitsCount = "All six bits of the last letter count here: no second spelling."
  case sendRequest = "Send a request"
  case onTheLessonsWire = "It goes on the wire of the lesson, with the token in the browser."
  case onlyHere = "Only here: the lesson goes on from where it was."
  case copyWhat = "Copy"
  case copyGoesTo = "It goes to the terminal's clipboard, where there is one."
  case signWithKey = "Sign with a key"
  case newSignature = "The text stays as it is and gets a new signature."
  case typeGuess = "type what you guess"
  case answer = "The server's answer"
  case aCookie = "a cookie"
  case moneyGone = "money gone"
  case unchanged
  case carefulServer = "A server that makes every check:"
  case carelessServer = "A server without signature-valid:"
  case nothing
  case moneyWouldGo = ", and the money would be gone."
}

/// What keys do, for the help and the README.
enum KeyHelp: String, Sendable {
  case nextStep = "the next step"
  case stepBefore = "the step before"
  case passOver = "pass over the question"
  case nextStepOfTask = "the next step; asks once while the task is open"
  case answerByNumber = "answer the question"
  case answer = "answer with the marked option"
  case answerOrNext = "answer with the marked option, or the next step"
  case optionBelow = "mark the next option; in a pane, down one line"
  case optionAbove = "mark the option before; in a pane, up one line"
  case hint = "a hint; each helps a little more"
  case solution = "show the solution"
  case toBeginning = "to the beginning"
  case toEnd = "to the end"
  case jump = "to the step of that number: 1 2 G goes to 12"
  case editToken = "edit the token and watch the checks"
  case nextPane = "the next pane"
  case paneBefore = "the pane before"
  case letTimePass = "let five minutes pass on the lesson's clock"
  case wholePane = "view the pane as a whole, nothing shortened"
  case lineDown = "down one line"
  case lineUp = "up one line"
  case pageDown = "down one page"
  case pageUp = "up one page"
  case steps = "list all steps and jump"
  case goToStep = "go to this step"
  case glossary = "the words of this screen, explained"
  case lens = "base64url, letter by letter"
  case lettersOn = "the next four letters"
  case lettersBack = "the four letters before"
  case rowOn = "a row on"
  case rowBack = "a row back"
  case nextPart = "the next part: header, payload, signature"
  case partBefore = "the part before"
  case notes = "notes for the teacher"
  case blank = "blank the screen; any key brings it back"
  case keysOfScreen = "the keys of this screen"
  case keysOfScreenOrBack = "the keys of this screen, or back from them"
  case close = "close"
  case leave = "leave"
  case leaveEditorAtOnce = "leave at once: what you typed here is gone"
  case leaveAtOnce = "leave at once"

  case press = "press what is chosen in the browser"
  case fieldDone = "take what was typed: the next field, or send it"
  case controlBelow = "choose what comes next in the browser"
  case controlAbove = "choose what comes before"
  case leaveBrowser = "leave the browser, back to the text"
  case forward = "the next step; a request on its way goes on first"
  case forwardInText = "to the right; at the end of the text, the next step"
  case leftInText = "to the left; at the beginning of the text, the step before"

  case backToLesson =
    "back to the lesson, which edits do not touch; e at this step brings them back"
  case nextField = "the next field: raw, header, payload, signature, checks"
  case fieldBefore = "the field before"
  case sign = "sign: make a new signature with a key"
  case send = "send a request with this token and see the answer"
  case thisHelp = "this help"
  case explain = "explain the check that refuses, or the chosen one"
  case copy = "copy the token, a part of it, or a request as a curl line"
  case careless = "careless server: signature check off or on, only here"
  case undo = "undo the last word typed"
  case redo = "do again what was undone"
  case reset = "back to the token as it was issued"
  case moveInText = "move in the text; up and down choose in the list of checks"
  case wordEnds = "to the beginning or end of a word"
  case lineEnds = "to the beginning or end of the line"
  case pages = "a page up or down"
  case delete = "delete the letter before or at the cursor"
  case deleteToLineEnds = "delete to the beginning or end of the line"
  case deleteWord = "delete the word before the cursor"
  case newLine = "a real line break in JSON; in the list of checks: explain this one"

  case openLesson = "open the lesson, where you were"
  case startOver = "start over: a step, a lesson, or all"
  case home = "the list of lessons"
  case backToStep = "back to the step that answers the question"
  case backToLastStep = "back to the last step"

  case take = "take what is chosen"
  case oneAbove = "the one above"
  case oneBelow = "the one below"
  case closeChoice = "close, nothing happens"
}

/// A word or two behind a key in the bottom line.
enum KeyFooter: String, Sendable {
  case open, lessons
  case startOver = "start over"
  case next, back, pane, steps, go, help, close, quit
  case skip, answer, choose, hint, solution
  case editToken = "edit token"
  case field, sign, send, why, copy, careless, undo, reset
  case takeIt = "take it"
  case up, down
  case letters, part
  case press
  case leave
}

extension Phrase {
  fileprivate var english: String {
    switch self {
    case .label(let label): label.rawValue
    case .notice(let notice): notice.english
    case .count(let count, let noun): "\(count) \(noun.rawValue)\(count == 1 ? "" : "s")"

    case .help(let help): help.rawValue
    case .footer(let word): word.rawValue
    case .keys(of: .lesson): "Keys of the lesson"
    case .keys(of: .question): "Keys while a question waits"
    case .keys(of: .task): "Keys while a task is open"
    case .keys(of: .home): "Keys of the list of lessons"
    case .keys(of: .ending): "Keys at the end of a lesson"
    case .keys(of: .steps): "Keys of the list of steps"
    case .keys(of: .reading): "Keys while reading"
    case .keys(of: .wholePane): "Keys while viewing a pane"
    case .keys(of: .lens): "Keys of the lens"
    case .keys(of: .editor): "Keys of the token editor"
    case .keys(of: .choosing): "Keys while choosing"
    case .keys(of: .browser): "Keys in the browser"
    case .keys(of: .typing): "Keys while typing in the browser"
    case .jump(let number): "\(number): G goes to step \(number)"
    case .noJump(let number, let count): "\(number): steps go from 1 to \(count)"

    case .tooSmall(let size, let needed): "jwtutor needs \(needed); this is \(size)."
    case .tooSmallInShort(let size, let needed): "Needs \(needed), is \(size). q leaves."
    case .neededSize(let needed): "\(needed), or q"

    case .part(let part, let count): "part \(part) of \(count)"
    case .letters(let first, let last, let count): "letters \(first) to \(last) of \(count)"
    case .tab(.browser): "Browser"
    case .tab(.wire): "On the way"
    case .tab(.server): "Server"
    case .tab(.token): "Token"
    case .tab(.narration): "Text"
    case .browser(of: let owner): "\(owner.displayName)'s browser"
    case .control(let control): control.english
    case .storage(.localStorage): "local storage"
    case .storage(.cookie): "cookie"
    case .storage(.memory): "memory"
    case .profile(of: let name): "Profile of \(name)"
    case .oldSince(let time): "as of \(time), no longer so"
    case .script(in: let owner): "a script in \(owner.displayName)'s page"
    case .stolen(let owner): "\(owner.displayName)'s token copied"
    case .notStolen(let owner): "no token got from \(owner.displayName)"
    case .overheard(let owner): "\(owner.displayName)'s token overheard"
    case .notOverheard(isEncrypted: true): "overheard: only noise"
    case .notOverheard(isEncrypted: false): "overheard: no token"
    case .earlier(let count): "\(count) earlier"
    case .keyKeptHere(let algorithm): "\(algorithm) key,"
    case .clockAhead(let seconds): "(\(TimeSpan.words(seconds: Double(seconds))) on)"
    case .presented(let transport): "found one token, in the field \(transport.fieldName)"
    case .malformed(let problem): problem.sentence
    case .doing(let task): task.stage.english(answer: task.response?.statusText)
    case .noToken(in: let owner): "\(owner.displayName)'s browser holds no token."
    case .goodUntil(let time): "good until \(time)"
    case .until(let time): "until \(time)"
    case .overSince(let time): "over since \(time)"

    case .said(let option): "You said \"\(option)\":"
    case .saidRightly(let option): "You said \"\(option)\", and so it is:"
    case .rightIs(let option): "It is \"\(option)\":"
    case .passedOver(let option): "Passed over. It is \"\(option)\":"
    case .taskHint(let number, let count): "Hint \(number) of \(count):"
    case .attempt(let attempt, 1): attempt.english
    case .attempt(let attempt, let count): "\(attempt.english) (\(count)x)"

    case .minutes(let count): "\(count) min"
    case .tasksDone(let done, let all): "\(done) of \(all) tasks done"
    case .goOn(let step, let count, let title): "goes on at step \(step) of \(count): \(title)"
    case .begin: "not begun yet"
    case .allSeen: "all done; Enter opens it where you were"
    case .broken(let errors):
      "broken, with \(errors == 1 ? "one error" : "\(errors) errors"):"
        + " jwtutor lessons list names them"
    case .startOverStep(let title): "the step you were at: \(title)"
    case .startOverLesson(let title): "the lesson: \(title)"
    case .theEnd(let title): "The end of: \(title)"
    case .tasksByHand(let tasks):
      "Tasks: \(tasks.done) of \(tasks.all) done by hand, \(tasks.shown) shown,"
        + " \(tasks.skipped + tasks.open) passed over."
    case .predicted(let right, let made):
      "Predictions: \(right) of \(made.done) right, \(made.skipped + made.open) passed over."

    case .title(let check): check.title
    case .explanation(let check): check.explanation
    case .rule(let check): "The rule: \(check.rule)"
    case .region(.whole): "Looks at the token as a whole."
    case .region(.header): "Looks at the header."
    case .region(.payload): "Looks at the payload."
    case .region(.signature): "Looks at the signature."
    case .outcome(let outcome): outcome.sentence
    case .event(let event): event.sentence
    case .careless(let checks) where checks.count > 3:
      "CARELESS: leaves out \(checks.count) checks"
    case .careless(let checks):
      "CARELESS: leaves out \(checks.map(\.rawValue).joined(separator: ", "))"
    case .carelessInShort(let count):
      "CARELESS: leaves out \(Phrase.count(count, .check).english)"
    case .passed(let count, let areOthers): "\(count) \(areOthers ? "others" : "checks") passed"
    case .notMade(let count): "\(count) LEFT OUT"
    case .notChecked(let count): "\(count) not checked"
    case .notAsked(let count): "\(count) not asked"
    case .check(let id): "Check \(id.rawValue)"
    case .why(let id): "Why: \(id.rawValue)"
    case .logged(let reason): "In the server's log: \(reason)"

    case .field(let field): field.english
    case .hint(.raw): "The token as it travels. Any letter typed: all checks again."
    case .hint(.header): "How the token says it is signed. Anyone can write this."
    case .hint(.payload): "What the token says. Typing keeps the old signature."
    case .hint(.signature): "The signature as bytes. Only the key makes the right ones."
    case .hint(.ladder): "Up and Down choose a check, Enter says what it is for."
    case .problem(let problem): problem.english
    case .problemInShort(let problem): problem.englishInShort
    case .changed(let what): "CHANGED \(what)"
    case .gone(let names): "\(names) gone"
    case .key(let key): key.english
    case .person(.mallory): "the attacker (no key)"
    case .person(.guest): "the guest (no key)"
    case .person(let person): "\(person.displayName) (no key)"
    case .keyInFull(.server): "the server's key: you play the server"
    case .keyInFull(.guessed): "a guessed secret"
    case .keyInFull(.own): "a key of your own, which the server does not know"
    case .keyNote(.server): "you play the server"
    case .keyNote(.guessed): ""
    case .keyNote(.own): "unknown to the server"
    case .algorithm(named: let name): "The header says \"alg\": \(name ?? "nothing")"
    case .expires(in: let span): "exp in \(span)"
    case .expired(since: let span): "exp over \(span)"
    case .request(let action): SentRequest.title(action)
    case .copied(let part): part.english
    case .sender(let person): "\(person.displayName)'s browser sends it with the edited token."
    case .sends(let person, let action):
      "\(person.displayName)'s browser sends \(SentRequest.title(action))"
    case .carried(by: let transport): "with the edited token in \(transport)"
    case .lastLetter(let letter): "The last letter '\(letter)' is the bits"
    case .unusedBits(let count): ": the last \(count) carry nothing."
    case .spellings(let letters, let right):
      "They must be 0. A lax reader takes \(letters.joined(separator: " ")) alike; "
        + "we take only \(right)."
    }
  }
}

extension Notice {
  fileprivate var english: String {
    switch self {
    case .lessonBroken: "This lesson is broken and cannot be opened."
    case .worldUnusable(let why): "The lesson's world cannot be set up: \(why)"
    case .startedOver: "It begins anew."
    case .nothingToStartOver: "Nothing was done here yet."
    case .record(let trouble): trouble.sentence
    case .goneOn: "You go on where you were. The key Home leads to the beginning."
    case .noTokenYet: "There is no token to edit yet: the server makes it at the login."
    case .noStep(let number, let count):
      "There is no step \(number): they go from 1 to \(count)."
    case .editsKept: "Your edits are kept: e at this step brings them back."
    case .fieldMissing: "Fill this in first; an amount is more than 0."
    case .timePassed(let now): "Five minutes have passed. It is \(now.clockText) now."
    case .noMoreKept: "So much was done here that no more is kept: this did not happen."
    case .questionFirst: "First say what you think: press a number. Space passes over."
    case .passedOver: "The question is passed over."
    case .taskOpen: "Your turn is still open. Once more goes on without it."
    case .lastHint: "That was the last hint. S shows the solution."
    case .storyGoesOn: "The story goes on as it was told; what you did stays at its step."

    case .tokenPlaced(let person): "Your token is in \(person.displayName)'s browser now."
    case .serverIsTheLessons: "In a task the server stays as the lesson has it."
    case .copied(let part): "Handed to the terminal's clipboard: \(part.english)."
    case .nothingToCopy(let part): "Not copied: there is nothing in \(part.english)."
    case .tooLongToCopy(let bytes, let limit):
      "Not copied: these are \(bytes) bytes, and terminals take at most \(limit)."
    case .cannotCopy: "Not copied: this terminal has no clipboard that a program can reach."
    case .editsResumed: "These are your earlier edits. Ctrl-T: the token as issued."
    case .nothingToUndo: "There is nothing to undo."
    case .nothingToRedo: "There is nothing to redo."
    case .nothingToReset: "Nothing to reset: this is the token as it was issued."
    case .reset: "This is the token as it was issued. Alt-U brings your text back."
    case .pasteTooLong: "That is too much to paste: the editor takes at most 1 MB."
    case .nothingToPasteInto: "There is nothing to paste into here. Tab goes to a field."
    case .noTokenPasted: "There was no token in what you pasted."
    case .pasted(let isWholeToken, let leftOut):
      (isWholeToken ? "Pasted over the token." : "Pasted.")
        + (leftOut.isEmpty ? "" : " Left out: \(leftOut.map(\.english).joined(separator: ", ")).")
    case .enterInToken: "A token is one line: Enter puts nothing into it."
    case .lineBreakTyped: "A real line break, with a sign: it is signed like any other letter."
    case .lettersInList: "This is the list of checks. Tab goes to a field to type in."
    case .editedAfterSigning:
      "Edited after signing: nobody signed this text."
    case .secretMissing: "Type the secret you guess first."
    case .notSigned(let obstacle): "Not signed: \(obstacle.english)"
    case .signed(let key, refusedBy: nil): "Signed with \(key.english). Every check passes."
    case .signed(let key, refusedBy: .signatureValid?):
      "Signed with \(key.english): not the key the server checks with."
    case .signed(let key, refusedBy: let check?):
      "Signed with \(key.english), but \(check.rawValue) refuses the token."
    case .signatureCheck(isMade: true): "The server checks the signature again."
    case .signatureCheck(isMade: false):
      "Careless: this server no longer looks whether the signature fits. Only here."
    }
  }
}

extension Trail.Attempt {
  fileprivate var english: String {
    switch self {
    case .refused(let check): check.rawValue
    case .answered(let status, let path): "\(status) at \(path)"
    case .stole(true): "a theft that worked"
    case .stole(false): "a theft in vain"
    }
  }
}

extension BrowserControl {
  /// What stands on it.
  fileprivate var english: String {
    switch self {
    case .goOn: "Next stage"
    case .address: "Address"
    case .user: "user"
    case .password: "password"
    case .logIn: "Log in"
    case .signIn: "Sign in"
    case .reload: "Reload"
    case .argument(let argument, _): argument.name
    case .route("profile"): "Profile"
    case .route("log-out"): "Log out"
    case .route("refresh"): "Refresh"
    case .route("add-to-cart"): "Add to cart"
    case .route("transfer"): "Transfer"
    case .route(let name): name
    case .storage(let storage): Phrase.storage(storage).english
    case .httpOnly, .secure, .sameSite: ""
    case .whole: "Look into it"
    case .sitAt(let party): "to \(party.displayName)'s browser"
    }
  }
}

extension RecordTrouble {
  /// In English, for the command line as well.
  package var sentence: String {
    switch self {
    case .setAside(let name): "Your progress could not be read. It is kept as \(name)."
    case .newer(let file): "\(file) is of a newer jwtutor: progress is not saved."
    case .leftAlone(let file, let why): "Progress is not saved: \(file): \(why)"
    case .notSaved(let why): "Progress is not saved: \(why)"
    case .noPlace: "Progress is not saved: neither HOME nor XDG_STATE_HOME says where."
    }
  }
}

extension PastedToken.LeftOut {
  fileprivate var english: String {
    switch self {
    case .fieldName: "\"Authorization:\""
    case .scheme: "\"Bearer\""
    case .quotes: "quotes"
    case .lineBreaks: "line breaks"
    case .spaces: "spaces"
    }
  }
}

extension CopiedPart {
  fileprivate var english: String {
    switch self {
    case .token: "the token"
    case .header: "the header as text"
    case .payload: "the payload as text"
    case .signature: "the signature's letters"
    case .curl: "a request with curl"
    }
  }
}

extension SigningKey {
  fileprivate var english: String {
    switch self {
    case .server: "the server's key"
    case .guessed: "a guessed secret"
    case .own: "a key of your own"
    }
  }
}

extension SigningObstacle {
  fileprivate var english: String {
    switch self {
    case .noPayload: "the token has no payload to sign."
    case .noAlgorithm: "the header does not say which \"alg\" to sign with."
    case .unknownAlgorithm(let name) where name.lowercased() == "none":
      "the header says \"alg\": \"\(name)\", which means: no signature."
    case .unknownAlgorithm: "the header's \"alg\" is none that this program knows."
    case .refused(.keyDoesNotFit(.meantForOtherAlgorithm(let meant?)), let name):
      "this key is for \(meant), and the header says \(name)."
    case .refused(.keyDoesNotFit, let name): "this key is not of the kind \(name) needs."
    case .refused(_, let name): "\(name) does not work with this key."
    }
  }
}

extension ServerTask.Stage {
  fileprivate func english(answer: String?) -> String {
    switch self {
    case .received: "received, not checked yet"
    case .credentialsChecked: "password checked"
    case .refreshTokenChecked: "refresh token checked"
    case .claimsPrepared: "facts written down"
    case .tokenSigned: "token signed"
    case .tokenFound: "token not checked yet"
    case .tokenVerified, .accessDecided: "token checked"
    case .answered: "answered \(answer ?? "")"
    }
  }
}

extension EditorField {
  fileprivate var english: String {
    switch self {
    case .raw: "Raw"
    case .header: "Header"
    case .payload: "Payload"
    case .signature: "Signature"
    case .ladder: "The server's checks"
    }
  }
}

extension FieldProblem {
  fileprivate var englishInShort: String {
    switch self {
    case .notHexYet: "not hex yet"
    case .unreadable: "not JSON"
    case .misspelled: "misspelled"
    case .missing: "missing"
    case .segments(let count): Phrase.count(count, .part).english
    }
  }

  fileprivate var english: String {
    switch self {
    case .notHexYet(.foreign(let character, let offset, _)):
      "Not hex yet: character \(offset + 1), '\(character)', is none of 0-9 a-f. "
        + "The token keeps the last good signature."
    case .notHexYet(.oddDigits(let count)):
      "Not hex yet: \(Phrase.count(count, .digit).english), and every byte has two. "
        + "The token keeps the last good signature."
    case .unreadable(let error, let place):
      "Not JSON: line \(place.line), column \(place.column): \(error.sentence)."
    case .misspelled(let error, let field): Self.english(error, in: field)
    case .missing(let field):
      "The token has no \(field.english.lowercased()): a dot is missing before it."
    case .segments(let count):
      "The raw text has \(Phrase.count(count, .part).english) between dots; "
        + "a signed token has three."
    }
  }

  private static func english(_ error: Base64URLError, in field: EditorField) -> String {
    let place = "Letter \(error.offset + 1) of the \(field.english.lowercased()) in the raw text"
    switch error.reason {
    case .foreign(let byte):
      let name =
        (0x21...0x7E).contains(byte)
        ? "'\(Unicode.Scalar(byte))'" : byte == 0x20 ? "a space" : "byte 0x" + HexText.digits(byte)
      return "\(place), \(name), is no letter of base64url: shown is what comes before it."
    case .padding: return "\(place) is padding, '='; tokens leave it out."
    case .nonCanonicalEnd:
      return "\(place), the last one, is not how these bytes are spelled: "
        + "it has bits set that carry nothing."
    case .impossibleLength:
      return "\(place) is one letter too many or too few: it does not fill a byte."
    }
  }
}
