package import SourceJSON

/// Why a key cannot be loaded: facts and a place. ``sentence`` makes it readable.
///
/// No sentence repeats anything of the key's text but the names of ``KeyVocabulary``: a secret can
/// stand in any place, also where a name belongs. Nor does a fact, but for the two that are errors
/// of a text format, ``Problem/notJSON(_:)`` and ``Problem/memberNotBase64URL(_:_:)``: show an
/// error by its sentence only.
package struct KeyError: Error, Sendable, Hashable {
  /// What is wrong. Names are members of the JWK unless said otherwise.
  package enum Problem: Sendable, Hashable {
    /// A secret without a byte: anybody can compute a MAC under it.
    case emptySecret
    /// A value has another length than the curve asks for, in bytes.
    case wrongLength(of: String, bytes: Int, needed: Int)

    /// The key, or the set of keys, is no JSON object; `found` is what it is, as in "an array".
    case notAnObject(found: String)
    /// A required member is not there; `type` is the `kty` that asks for it.
    case memberMissing(String, type: String)
    /// A member is of another JSON type than it has to be.
    case memberOfWrongType(String, needed: String, found: String)
    /// A member holds a text that is not strict base64url. The error itself holds a byte of it.
    case memberNotBase64URL(String, Base64URLError)
    /// A number begins with a zero byte, which RFC 7518 §2 (Base64urlUInt) does not allow.
    case leadingZero(String)
    /// A number without a byte.
    case emptyNumber(String)
    /// A `kty` that no rule here is for; nil when it is no registered one.
    case typeUnknown(String?)
    /// A `crv` that no rule here is for, under a `kty` there are rules for; nil when it is no
    /// registered one.
    case curveUnknown(String?, type: String)
    /// A name stands twice in `key_ops` (RFC 7517 §4.3); nil when it is no registered one.
    case operationTwice(String?)
    /// `use` and `key_ops` say different things (RFC 7517 §4.3).
    case useContradictsOperations(use: String)
    /// `alg` is for keys of another kind than this one.
    case algorithmContradictsKind(String, KeyKind)
    /// `alg` and `use` say different things.
    case algorithmContradictsUse(String, use: String)
    /// `alg` and `key_ops` say different things.
    case algorithmContradictsOperations(String)
    /// A private RSA key lists some of its primes and exponents and not these (RFC 7518 §6.3.2).
    case rsaMembersMissing([String])
    /// A private RSA key of more than two primes.
    case rsaHasMorePrimes

    /// x and y are no point of the curve.
    case pointNotOnCurve(EllipticCurve)
    /// The private number is 0 or as large as the order of the curve.
    case privateNumberOutOfRange(EllipticCurve)
    /// The public part beside the private one belongs to another key.
    case privateDoesNotMatchPublic
    /// The library refuses the 32 bytes.
    case ed25519Unusable
    /// The y of the point is not below p: another spelling of a point (RFC 8032 §5.1.3).
    case ed25519NotCanonical
    /// A point of order 1, 2, 4 or 8: there are signatures that fit many texts, or all.
    case ed25519SmallOrder
    /// No point of the curve has that y.
    case ed25519NotOnCurve
    /// A modulus below ``RSAMaterial/smallestModulus``, which the library does not load.
    case modulusTooSmallToLoad(bits: Int)
    /// A modulus above ``RSAMaterial/largestModulus``, which the library does not load.
    case modulusTooLarge(bits: Int)
    /// A modulus that is even, and so no product of two odd primes.
    case modulusEven
    /// A modulus whose primes can be found, as the generator that made it was faulty
    /// (ROCA, CVE-2017-15361).
    case modulusFromFaultyGenerator
    /// A public exponent that is even or 0.
    case exponentEven
    /// A public exponent of 1, under which a signature is its own text.
    case exponentIsOne
    /// A public exponent above ``RSAMaterial/largestExponent`` bits, which the library does not
    /// load.
    case exponentTooLarge(bits: Int)
    /// The numbers of an RSA key do not belong together.
    case rsaNumbersUnusable

    /// The same key, labels and all, stands in the set before, at that place from 0.
    case sameKeyAgain(first: Int)
    /// A key of the same type in the set, at that place from 0, has the same `kid`, so that it picks
    /// neither.
    case idShared(other: Int)
    /// A set in which there is no key this program can use, with the reason for each it has.
    case setHasNoUsableKey([KeySet.Ignored])
    /// A JSON object that has neither `kty` nor `keys`.
    case neitherKeyNorSet

    /// A PEM text in which there is no key.
    case pemHasNoKey
    /// A PEM text with more keys than the one asked for.
    case pemHasSeveralKeys(Int)
    /// A BEGIN line without its END line; the label where it is one we know.
    case pemNotClosed(PEMLabel?)
    /// Something between the lines that is not base64; the label where it is one we know.
    case pemNotBase64(PEMLabel?)
    /// The key is protected by a passphrase.
    case pemEncrypted
    /// A label of something other than a key we read, such as CERTIFICATE; nil when it is none we
    /// know.
    case pemLabelUnknown(PEMLabel?)
    /// The DER inside is not of the named form, or not in its one spelling.
    case derMalformed(String)
    /// The kind of key has other parameters than it must have; both as they are called.
    case derParameters(of: String, needed: String)
    /// The DER is of a kind of key there is no rule for; its name where people know one.
    case derAlgorithmUnknown(String?)
    /// The DER is on a curve there is no rule for; its name where people know one.
    case derCurveUnknown(String?)
    /// The DER spells its curve out in numbers, or leaves it out.
    case curveNotNamed
    /// The DER names two curves.
    case curveNamedTwice
    /// The point is given by x and a sign only.
    case pointCompressed
    /// The point is given by x, y and the sign of y (0x06, 0x07).
    case pointHybrid
    /// The point is the neutral element, whose private number would be 0.
    case pointAtInfinity
    /// The first byte of the point says none of the forms there are (SEC 1 §2.3.3).
    case pointOfNoForm

    /// The file begins like JSON and is not JSON. The error itself holds words of the file.
    case notJSON(JSONError)
    /// The bytes are a key, and in none of the forms that are read.
    case looksLikeKey(KeyLookalike)
    /// The bytes are in none of the forms that are read, and are not taken as a secret, since these
    /// algorithms, not of HMAC, are accepted too.
    case secretBesideOtherAlgorithms([String])
    /// The bytes are in none of the forms that are read, and are not taken as a secret, since no
    /// algorithm is named.
    case secretWithoutAlgorithm
  }

  /// What is wrong.
  package let problem: Problem
  /// Where in the text the key was read from, in bytes; nil when it came from no text, and when
  /// all of a text is no secret.
  package let range: Range<Int>?

  /// A problem at a place.
  package init(_ problem: Problem, range: Range<Int>? = nil) {
    self.problem = problem
    self.range = range
  }

  /// The same problem at `range` unless it already has a place.
  func located(at range: Range<Int>) -> KeyError {
    self.range == nil ? KeyError(problem, range: range) : self
  }
}
