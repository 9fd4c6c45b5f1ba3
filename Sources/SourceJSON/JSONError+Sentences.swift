import Text

// Every word that is said about a text that is not JSON.

extension JSONError {
  /// What is wrong and what is allowed, in one line without a full stop.
  package var sentence: String {
    switch problem {
    case .tooLarge(let bytes, let limit):
      "the text has \(bytes) bytes, the limit is \(limit)"
    case .tooDeep(let limit):
      "objects and arrays are nested deeper than the limit of \(limit)"
    case .byteOrderMark:
      "the text begins with a byte order mark (U+FEFF), JSON must not"
    case .unexpected(let found, let allowed):
      "expected \(allowed.sentence), found \(found.sentence)"
    case .trailingComma(in: .array):
      "a comma must be followed by another value, found ']'"
    case .trailingComma(in: .object):
      "a comma must be followed by another name, found '}'"
    case .leadingZero:
      "a number must not begin with a zero that has digits after it"
    case .missingDigits(.afterMinus):
      "expected a digit after '-'"
    case .missingDigits(.afterPoint):
      "expected a digit after the decimal point"
    case .missingDigits(.afterExponent):
      "expected a digit in the exponent"
    case .unterminatedString:
      "the text ends inside a string"
    case .controlCharacter(.lineFeed), .controlCharacter(.carriageReturn):
      "the line ends inside a string"
    case .controlCharacter(let byte):
      "a string must not hold \(Self.controlName(byte)) as it is"
    case .unknownEscape(let scalar?):
      "'\\' followed by \(Found.character(scalar).sentence) means nothing in a string"
    case .unknownEscape(nil):
      "'\\' must be followed by a character"
    case .incompleteUnicodeEscape:
      "'\\u' must be followed by four hexadecimal digits"
    case .loneSurrogate(let unit):
      "'\\u\(Hexadecimal.text(unit))' is half of a surrogate pair without its other half"
    case .invalidUTF8(let byte):
      "the byte 0x\(Hexadecimal.text(byte)) is not UTF-8 here"
    case .duplicateName(let name):
      "the name \(Found.quoted(name)) is already in this object"
    }
  }

  /// What is wrong, without a word or character of the text but those of the grammar: for texts
  /// that hold secrets.
  package var sentenceWithoutText: String {
    switch problem {
    case .unexpected(.word, let allowed): "expected \(allowed.sentence), found a word"
    case .unexpected(.byte, let allowed): "expected \(allowed.sentence), found another byte"
    case .unexpected(.character(let scalar), let allowed) where !Found.isGrammar(scalar):
      "expected \(allowed.sentence), found another character"
    case .unknownEscape(.some): "a backslash is followed by what means nothing in a string"
    case .loneSurrogate: "half of a surrogate pair stands without its other half"
    case .invalidUTF8: "a byte is not UTF-8 here"
    case .controlCharacter(let byte) where byte != .lineFeed && byte != .carriageReturn:
      "a string must not hold a control character as it is"
    case .duplicateName: "a name is already in this object"
    case .tooLarge, .tooDeep, .byteOrderMark, .unexpected, .trailingComma, .leadingZero,
      .missingDigits, .unterminatedString, .controlCharacter, .unknownEscape,
      .incompleteUnicodeEscape:
      sentence
    }
  }

  /// What to do about it, in one line; nil where that is plain.
  package var help: String? {
    switch problem {
    case .byteOrderMark: "save the text as UTF-8 without a byte order mark"
    case .trailingComma: "remove the comma"
    case .leadingZero: "remove the zero, or write the value as a string"
    case .missingDigits(.afterPoint): "write a digit after the point, or remove the point"
    case .unterminatedString: "end the string with '\"'"
    case .controlCharacter(.lineFeed), .controlCharacter(.carriageReturn):
      "end the string with '\"', or write the line break as '\\n'"
    case .controlCharacter(.tab): "write it as '\\t'"
    case .controlCharacter(let byte): "write it as '\\u00\(Hexadecimal.text(byte))'"
    case .unknownEscape: "for a backslash write '\\\\'"
    case .invalidUTF8: "save the text as UTF-8"
    case .duplicateName: "remove or rename one of them"
    case .unexpected(let found, let allowed): found.help(allowed: allowed)
    case .tooLarge, .tooDeep, .missingDigits, .incompleteUnicodeEscape, .loneSurrogate: nil
    }
  }

  /// What there is to say about the place `related`.
  package var relatedSentence: String? {
    guard related != nil else { return nil }
    switch problem {
    case .duplicateName: return "the first one is here"
    case .unterminatedString: return "the string begins here"
    case .unexpected(_, .commaOrArrayEnd), .unexpected(_, .valueOrArrayEnd):
      return "the array begins here"
    case .unexpected, .tooLarge, .tooDeep, .byteOrderMark, .trailingComma, .leadingZero,
      .missingDigits, .controlCharacter, .unknownEscape, .incompleteUnicodeEscape, .loneSurrogate,
      .invalidUTF8:
      return "it begins here"
    }
  }

  private static func controlName(_ byte: UInt8) -> String {
    byte == .tab ? "a tab" : "the control character U+\(Hexadecimal.text(UInt16(byte)))"
  }
}

extension JSONError.Found {
  fileprivate var sentence: String {
    switch self {
    case .end: "the end of the text"
    case .character("\""): "a string"
    case .character("{"): "an object"
    case .character("["): "an array"
    case .character("'"): "a single quote"
    case .character(let scalar) where Self.isNumberStart(scalar): "a number"
    case .character(let scalar) where !Self.isSeen(scalar):
      "the character \(Hexadecimal.name(scalar))"
    case .character(let scalar) where scalar.isASCII: "'\(scalar)'"
    case .character(let scalar): "'\(scalar)' (\(Hexadecimal.name(scalar)))"
    // Not in double quotes: that these are missing is often the error.
    case .word(let word): "'\(Self.shortened(word))'"
    case .byte(let byte): "the byte 0x\(Hexadecimal.text(byte))"
    }
  }

  fileprivate func help(allowed: JSONError.Allowed) -> String? {
    switch (self, allowed) {
    case (.character("'"), _), (.character("\u{201C}"), _), (.character("\u{201D}"), _):
      "strings and names are written in straight double quotes: \"…\""
    case (.character("/"), _), (.character("#"), _): "JSON has no comments"
    case (.character("+"), .value), (.character("+"), .valueOrArrayEnd): "remove the '+'"
    case (.character("."), .value), (.character("."), .valueOrArrayEnd):
      "write a digit before the point"
    case (.character("="), .colon): "write ':'"
    case (.character(";"), .commaOrArrayEnd), (.character(";"), .commaOrObjectEnd): "write ','"
    case (.word, .name), (.word, .nameOrObjectEnd): "write the name in double quotes"
    case (.word(let word), .value), (.word(let word), .valueOrArrayEnd): Self.meant(word)
    case (.character(let scalar), .commaOrArrayEnd), (.character(let scalar), .commaOrObjectEnd):
      Self.beginsValue(scalar) ? "write ',' before it" : nil
    case (.character, .end), (.word, .end): "a text is one value; remove what follows it"
    // Of most pairs there is nothing to advise.
    default: nil
    }
  }

  fileprivate static func quoted(_ text: String) -> String {
    "\"\(shortened(text))\""
  }

  /// The text on one line of a message, however long it is.
  private static func shortened(_ text: String) -> String { VisibleText.show(text, most: 40) }

  /// Whether a character is something to look at when it stands alone.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    scalar != " " && VisibleText.show(String(scalar)).unicodeScalars.elementsEqual([scalar])
  }

  fileprivate static func isGrammar(_ scalar: Unicode.Scalar) -> Bool {
    "{}[],:\"'".unicodeScalars.contains(scalar) || isNumberStart(scalar)
  }

  private static func beginsValue(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "{" || scalar == "[" || isNumberStart(scalar)
  }

  private static func isNumberStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || ("0"..."9").contains(scalar)
  }

  private static func meant(_ word: String) -> String? {
    switch word.lowercased() {
    case "true", "yes", "on": "write true"
    case "false", "no", "off": "write false"
    case "null", "nil", "none", "undefined": "write null"
    case "nan", "infinity", "inf": "JSON has no such number"
    default: "write text in double quotes"
    }
  }
}

extension JSONError.Allowed {
  fileprivate var sentence: String {
    switch self {
    case .value: "a value"
    case .valueOrArrayEnd: "a value or ']'"
    case .commaOrArrayEnd: "',' or ']' after the value"
    case .nameOrObjectEnd: "a name in double quotes or '}'"
    case .name: "a name in double quotes"
    case .colon: "':' after the name"
    case .commaOrObjectEnd: "',' or '}' after the value"
    case .end: "nothing after the value"
    }
  }
}
