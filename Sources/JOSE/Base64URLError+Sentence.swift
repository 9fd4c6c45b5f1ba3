import Text

extension Base64URLError {
  /// What is wrong and where, as one sentence without its full stop. Characters are counted from 1.
  package var sentence: String {
    switch reason {
    case .foreign(let byte):
      "character \(offset + 1), \(SentenceParts.quoted(byte)), is not base64url"
    case .padding: "character \(offset + 1) is padding, which is left out"
    case .nonCanonicalEnd: "character \(offset + 1), the last, is not the canonical spelling"
    case .impossibleLength:
      "\((offset + 1).counted("character")) cannot spell whole bytes"
    }
  }

  /// The same of a text that may be a secret: names no character but those of plain base64.
  var sentenceWithoutText: String {
    switch reason {
    case .foreign(UInt8(ascii: "+")), .foreign(UInt8(ascii: "/")), .padding, .nonCanonicalEnd,
      .impossibleLength:
      sentence
    case .foreign: "character \(offset + 1) is not base64url"
    }
  }
}
