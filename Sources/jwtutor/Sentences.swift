import JOSE
import SourceJSON
import Text

// Every sentence of the command line but for the help texts, which stand beside their options.
// Texts from outside are made harmless when a message is written (`Messages`). A sentence is one
// line.

extension CommandError {
  /// What is wrong and, where that helps, what to do; without its full stop.
  var sentence: String {
    switch self {
    case .cannotRead(let path, let error): "cannot read \"\(path)\": \(error)"
    case .cannotWrite(let error): "cannot write to standard output: \(error)"
    case .tooLarge(let what, let limit): "\(what) is larger than \(limit) bytes; stopped reading"
    case .notUTF8(let path): "\"\(path)\" is not UTF-8 text"
    case .unknownAlgorithm(let name): unknownAlgorithm(name)
    case .unknownTime: "expected seconds since 1970 or a time such as 2026-11-24T09:15:00Z"
    case .unknownDuration: "expected seconds or a time span such as 90s, 15m, 2h or 7d"
    case .unknownSize: "expected columns and rows such as 80x24, each from 1 to 1000"
    case .unknownClaim(let name): unknownClaim(name)
    case .negative: "expected a whole number that is not negative"
    case .severalTokens(let count):
      "standard input holds \(count) tokens, and one is asked for;"
        + " `jwtutor verify --lines` takes one a line"
    case .tokenIsFile(let name):
      "\"\(name)\" is a file and no token; for the token in it write - and < \"\(name)\""
    case .tokenWithScheme: "\"Bearer\" in front is no part of the token; leave it out"
    case .emptyToken: "the token is empty; is a variable not set?"
    case .unknownCommand(let name, let suggestion):
      "there is no command \"\(name)\"; did you mean \"\(suggestion)\"?"
    case .misuse(let misuse): misuse.sentence
    case .noKeyFits(let algorithms, let keys):
      "no token can be accepted: "
        + (keys.count == 1 ? "the key is \(keys[0].kind.text)" : "none of \(keys.count) keys")
        + (keys.count == 1 ? " and does not fit " : " fits ")
        + algorithms.map(\.name).joined(separator: ", ")
    case .issuerOrFile(let text):
      "--key takes what stands before the last \"=\" for an issuer; for the file of that name write"
        + " --key \"=\(text)\""
    case .secretUnusable(let error): "--secret: \(secretWords(of: error))"
    case .keyAsArgument: "an argument looks like a key itself; a key is given in a file, --key FILE"
    case .keyUnusable(let path, let contents, let error):
      place(of: error, in: SourceText(name: path, bytes: contents)) + ": \(words(of: error))"
    case .noSigningKey(let keyID, let algorithm, let keys):
      missingKey(keyID: keyID, algorithm, keys)
    case .severalSigningKeys(let algorithm, let count):
      "\(count) keys of the set can sign \(algorithm.name); choose one with --kid, or leave the"
        + " others out of the file"
    case .cannotSign(.keyDoesNotFit(let mismatch)): mismatch.sentence
    case .cannotSign(.keyTooWeak(let weakness)): weakness.sentence
    case .cannotSign(.headerNamesOtherAlgorithm(let name)):
      "the header names the algorithm \(name ?? "of nobody")"
    case .cannotSign(.libraryRefused): "the cryptographic library refused the key"
    case .claimsNotObject(let found): "the claims must be a JSON object, and this is \(found)"
    case .claimsNotJSON: "the claims are not JSON"
    case .claimUnusable: "the claims would be refused everywhere"
    case .issuerNotOfKey(let issuer, let keyOf):
      "the key is \"\(keyOf)\"'s, and the claims say "
        + (issuer.map { "\"iss\" is \"\($0)\"" } ?? "no \"iss\"; add --issuer")
    case .claimTwice(let name, let option):
      "the claim \"\(name)\" is given twice: in --claims and by \(option)"
    case .unknownLesson(let name, let known):
      "there is no lesson \"\(name)\", neither shipped nor as a file"
        + (Suggestion.help(for: name, among: known).map { "; \($0)" }
          ?? "; `jwtutor lessons list` shows the shipped ones")
    case .unknownStep(let id, let lesson, let known):
      "the lesson \(lesson) has no step \"\(id)\""
        + (Suggestion.help(for: id, among: known).map { "; \($0)" }
          ?? "; its steps: " + known.joined(separator: ", "))
    case .notAnID(let name):
      "\"\(name)\" does not end in a name of small letters, digits and hyphens, such as my-lesson"
    case .cannotMake(let path, let error): "cannot make the lesson \"\(path)\": \(error)"
    case .noLessonFile(let path): "there is no lesson.json in \"\(path)\""
    case .lessonRefused(let path): "\"\(path)\" has errors and cannot be opened"
    case .noSchema: "this build has no lesson schema inside"
    case .worldUnusable(let error): "the lesson's world cannot be set up: \(error.sentence)"
    }
  }

  private func unknownAlgorithm(_ name: String) -> String {
    let known = SignatureAlgorithm.all.map(\.name)
    if name.isSameIgnoringCase("none") {
      return "\"none\" is no signature at all, and this program never takes it"
    }
    let help = Suggestion.help(for: name, among: known)
    return help ?? "known are " + known.joined(separator: ", ")
  }

  private func unknownClaim(_ name: String) -> String {
    let known = OptionalClaim.allCases.map(\.rawValue)
    return Suggestion.help(for: name, among: known)
      ?? "known are " + known.joined(separator: ", ")
  }

  /// Line and column only: quoting the line would put a private key on the screen and into logs.
  private func place(of error: KeyError, in source: SourceText) -> String {
    guard let range = error.range else { return source.name }
    var start = range.lowerBound
    if case .notJSON(let json) = error.problem { start = json.range.lowerBound }
    let location = source.location(at: start)
    return "\(source.name):\(location.line):\(location.column)"
  }

  private func secretWords(of error: KeyError) -> String {
    guard case .looksLikeKey(let lookalike) = error.problem else { return error.sentence }
    return "this looks like \(lookalike.text), which is no secret; a key is given in a file,"
      + " --key FILE"
  }

  private func words(of error: KeyError) -> String {
    guard case .notJSON(let json) = error.problem else { return error.sentence }
    return "the key file is not JSON: \(json.sentenceWithoutText)"
  }

  private func missingKey(
    keyID: String?, _ algorithm: SignatureAlgorithm, _ keys: [Key]
  ) -> String {
    if let keyID { return "no key of the set has the \"kid\" \"\(keyID)\" and can sign" }
    if keys.count == 1, let mismatch = algorithm.mismatch(of: keys[0], for: .sign) {
      return "the key cannot sign \(algorithm.name): \(mismatch.sentence)"
    }
    return "none of the \(keys.count) keys can sign \(algorithm.name)"
  }
}

extension CommandError {
  /// The places of what is wrong, to be shown below the sentence.
  var diagnostics: [Diagnostic] {
    switch self {
    case .claimsNotJSON(let source, let error): [error.diagnostic(in: source)]
    case .claimUnusable(let source, let fault):
      [
        Diagnostic(
          .error, fault.problem.sentence, source: source, range: fault.range)
      ]
    default: []  // Only texts that were read have places.
    }
  }
}

extension CommandError.Misuse {
  fileprivate var sentence: String {
    switch self {
    case .repeated(let option): "\(option) is given more than once"
    case .noToken:
      "no token: give it as an argument or on standard input (which is a terminal here)"
    case .tokenAndLines: "--lines reads tokens from standard input and takes no TOKEN argument"
    case .linesAsText: "--lines writes a line for each token and cannot write --format text"
    case .noKey:
      "no key: give --key FILE or --secret TEXT; the token cannot say which key to trust"
    case .twoKeys: "--secret and --key exclude each other"
    case .severalKeys(let count):
      "--key is given \(count) times: put the keys into one JWK Set, or say whose each is,"
        + " --key ISSUER=FILE"
    case .keyOfIssuerTwice(let issuer):
      "--key is given twice for the issuer \"\(issuer)\"; put its keys into one JWK Set"
    case .noAlgorithm(signing: false):
      "no --alg: name every algorithm you accept; a token must never choose its own"
    case .noAlgorithm(signing: true): "no --alg: name the algorithm to sign with"
    }
  }
}

extension CommandError: CustomStringConvertible {
  /// The argument parser shows this behind the value it could not read.
  var description: String { sentence }
}

extension Remark {
  /// What there is to say; without its full stop.
  var sentence: String {
    switch self {
    case .secretVisible:
      "a secret on the command line can be seen by others (process list, shell history);"
        + " use --key FILE where that matters"
    case .keyFile(let path, let note): "\(path): \(note.sentence)"
    case .keyIgnored(let path, let index, let error):
      "\(path): key \(index + 1) of the set is passed over: \(error.sentence)"
    case .moreKeysIgnored(let path, let count):
      "\(path): \(count) more \(count == 1 ? "key is" : "keys are") passed over"
    case .keyWeak(let algorithm, let weakness):
      "\(weakness.sentence) for \(algorithm.name); key-strength refuses every token"
    case .bothAudienceOptions: "--any-audience has no effect beside --audience"
    case .notChecked(let claim, let option):
      "without \(option) nothing is required of \"\(claim)\""
    case .severalLines: "the token has several lines; --lines verifies each line by itself"
    case .linkNotFollowed(let path): "\"\(path)\" is a link to a folder and is not followed"
    case .folderUnreadable(let path, let error):
      "cannot look into \"\(path)\": \(error)"
    case .tooDeep(let limit):
      "folders that lie deeper than \(limit) below the one named are not looked into"
    case .tooManyFolders(let limit):
      "there are more than \(limit) folders; the others are not looked into"
    case .tooManyNames(let path, let limit):
      "there are more than \(limit) names in \"\(path)\"; the others are not looked at"
    case .tooManyLessons(let limit):
      "there are more than \(limit) lessons; the others are not checked"
    case .moreProblems(let path, let count):
      "\(path) has \(count.counted("more problem")), not shown"
    case .moreWarnings(let path, let count):
      "there \(count == 1 ? "is" : "are") \(count.counted("more such warning")) about \"\(path)\""
    case .signedWithoutExpiration:
      "the token has no \"exp\" and never ends; verifiers refuse that unless told otherwise"
        + " (--expires-in 15m)"
    }
  }
}
