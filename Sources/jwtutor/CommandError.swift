import JOSE
import SourceJSON
import SystemPackage

/// Why a command cannot do its work: facts. The words are in `Sentences.swift`.
enum CommandError: Error {
  // Files and streams
  case cannotRead(path: String, Errno)
  case cannotWrite(Errno)
  case tooLarge(what: String, limit: Int)
  case notUTF8(path: String)

  /// The command line itself is at fault, so its help is worth pointing to.
  case misuse(Misuse)

  // Values of options
  case unknownAlgorithm(String)
  case unknownTime(String)
  case unknownDuration(String)
  case unknownSize(String)
  case unknownClaim(String)
  case unknownCommand(String, suggestion: String)
  case negative

  // Tokens
  case severalTokens(Int)
  case tokenIsFile(String)
  case tokenWithScheme
  case emptyToken

  // Keys
  case noKeyFits([SignatureAlgorithm], [Key])
  case issuerOrFile(String)
  case secretUnusable(KeyError)
  case keyAsArgument
  case keyUnusable(path: String, contents: [UInt8], KeyError)

  // Signing
  case claimsNotObject(found: String)
  case claimsNotJSON(source: SourceText, JSONError)
  case claimUnusable(source: SourceText, ClaimTypeFault)
  case issuerNotOfKey(String?, keyOf: String)
  case claimTwice(String, option: String)
  case noSigningKey(keyID: String?, algorithm: SignatureAlgorithm, keys: [Key])
  case severalSigningKeys(algorithm: SignatureAlgorithm, count: Int)
  case cannotSign(SigningError)

  // Lessons
  case unknownLesson(String, known: [String])
  case unknownStep(String, lesson: String, known: [String])
  case noLessonFile(path: String)
  case notAnID(String)
  case cannotMake(path: String, Errno)
  case lessonRefused(path: String)
  case noSchema
  case worldUnusable(KeyError)

  /// Options that are missing, or do not go together.
  enum Misuse: Sendable {
    case repeated(option: String)
    case noToken
    case tokenAndLines
    case linesAsText
    case noKey
    case twoKeys
    case severalKeys(Int)
    case keyOfIssuerTwice(String)
    case noAlgorithm(signing: Bool)
  }
}

/// What a command does nevertheless, and its user should hear.
enum Remark {
  case secretVisible
  case keyFile(path: String, KeyFileNote)
  case keyIgnored(path: String, index: Int, KeyError)
  case moreKeysIgnored(path: String, count: Int)
  case keyWeak(SignatureAlgorithm, KeyWeakness)
  case bothAudienceOptions
  case notChecked(claim: String, option: String)
  case severalLines
  case linkNotFollowed(path: String)
  case folderUnreadable(path: String, Errno)
  case tooDeep(limit: Int)
  case tooManyFolders(limit: Int)
  case tooManyNames(path: String, limit: Int)
  case tooManyLessons(limit: Int)
  case moreProblems(path: String, Int)
  case moreWarnings(path: String, Int)
  case signedWithoutExpiration
}
