package import JOSE

/// Keys for tests, the same in every run.
///
/// FIXTURES: made once for this file and published with it. They protect nothing and must not be
/// used for anything but tests.
package enum FixedKeys {
  /// 64 bytes, enough for every HMAC algorithm: 0x00, 0x01, … 0x3f.
  package static let secretBytes = [UInt8](0..<64)

  /// The secret of ``secretBytes``.
  package static func secret(id: String? = nil) throws(KeyError) -> Key {
    try Key.secret(secretBytes, id: id)
  }

  /// RSA, 2048 bits, private.
  package static func rsa() throws(KeyError) -> Key { try Key(pem: rsaPEM) }

  /// RSA, 1024 bits, private: loads, and is too weak for every algorithm.
  package static func weakRSA() throws(KeyError) -> Key { try Key(pem: weakRSAPEM) }

  /// P-256, private.
  package static func p256() throws(KeyError) -> Key { try Key(pem: p256PEM) }

  /// P-384, private.
  package static func p384() throws(KeyError) -> Key { try Key(pem: p384PEM) }

  /// P-521, private.
  package static func p521() throws(KeyError) -> Key { try Key(pem: p521PEM) }

  /// Ed25519, private.
  package static func ed25519() throws(KeyError) -> Key { try Key(pem: ed25519PEM) }

  /// A key that signs and verifies with `algorithm`.
  package static func key(for algorithm: SignatureAlgorithm) throws(KeyError) -> Key {
    switch algorithm.keyKind {
    case .secret: try secret()
    case .rsa: try rsa()
    case .ellipticCurve(.p256): try p256()
    case .ellipticCurve(.p384): try p384()
    case .ellipticCurve(.p521): try p521()
    case .ed25519: try ed25519()
    }
  }

  /// FIXTURE, PKCS#8.
  package static let rsaPEM = """
    -----BEGIN PRIVATE KEY-----
    MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQCNYfSAHlRkkeNb
    SLaSEEk+xIE3Ph9mku48ZOIe3UO1m7L9BOBA2beaTjMKOzNc5eZk87ATJTzmbbh/
    2CRix4V4JG8E6kvYQCQaIZGfcvQxEhu4xlgl9e7zwUXpe4jk50yoO7ixE5tE4BeW
    mVlnJlflOcqxBwYwiVT5gbJySdMLXJqZP3mL4s4T26y93k2bLX9Opg+rnwoVPyU6
    95SjUygUwTcz6LUCl2ANDDQJrFBbLyvCXVegFIX2EDRzBQWbpmBluuQVIaH+KS2T
    OH81IDiUwuo63xgpn0ws8GTN1m4MYi2TLkFPJT30CgsjTdbQ3lk/ikBnNhG54ZNw
    9+SwT5PRAgMBAAECggEAFzRIAOJkHyYd3A9jk4vOZwRbts7ghXZrrl2FCo7DJvfZ
    GRN8oM163P2k/TK5MS/fBUZE6ZIs3B7kRJXwvDDwnsbQB8z9H2QWPh8F+6xOGA2s
    9MHCRDyzIq41GhHMkSZwhj4DB+ERaez47MkvYLFs2fIxv6XzpfIBkHpxE2E6x5GF
    T2axhoMsZDUk9EhIdzaC5yXiFwcUbrZX64wXOQHwqctMJFkxCyRhPEGXT7shXZXK
    E+RaYCdlozpPlccSMSVTEEL2hRoTSAg32YwcfbEu9Ay1beamkvEP8bi/xSFJXKrZ
    q7nG2pL7w4K5lkx5TxYLFvPb3iZXIogVmUVPxo9PdwKBgQDFehpCHn2Dp6sctlho
    DfsfykmXUOkdI6llNo0Iw5pAoSRUT4YGSI3DESaPyAOZZzJa6ndFXlOyRdjX51Id
    /8FvcX6OB7JUKJBI4sQKN+XYxQQovTytYDz7qHWZB23nGXEn/3NnSgkYIEaQ6rPl
    rTnOLdt9iOani78Z6BtfDMn2NwKBgQC3SCtIivNur2ms7sDP+QM+6i4V6x1sD+Rc
    /6rzldmnOZKhQFuWsT7DH+tAv2jI5bg1Ii1Yyvel3qrwsk2dhn5URUl3mvsYCwpz
    ilDb18cvbo2BbPjqfCcdLnHmGuHVYERf0WzscOO3lpvmL8ck4zkKgQB50zfhoxB1
    csjo01rCNwKBgHQ4Oj/zhdb31KKfRkRnBgZdnRXqzmcR193zTul7hMrIi4L7Eluc
    U6Ib89/mzQd5To9nMi6nJwbiSI44W4HARW17FAouyWryPIhIvStuXl1HBf2b8Zvv
    6bQKHrujPbEmrgvmMVr2nYePZzheiOWBH2YSYvzslyLAAgYTLhiwhCPdAoGAV9jr
    hhWzoDXLfOvi1swP1jQAatkKfSUQ29JfaelFLXXW5hsmyw+heXzvEVWtL72LkUwU
    WB7QnFwhqsSLlxlDq7iaAg3ylA+WrtJ49yZxfjaK9KH6nMltJfuA9D2mSNOfch27
    C4kAXJp/ltEHrpKKYJJ8W+f1PN0fomumCJJlSfkCgYAp/tCvc5pi8eaxNpWkeO4U
    5G8/ATpXEL8D+IvHqkKaGBRrf5l3xoJjxlGAFZKhf5PJoDBOXy5ZAroSnE1zoAeE
    X0jJGg84O/0U+hwKTqxL6NFbaqgG3WX0+v2/0ntumTOX/aOXL+3htTA8txFOGKet
    ijJOybsmQQL35os7aVOABA==
    -----END PRIVATE KEY-----
    """

  /// FIXTURE, PKCS#8.
  package static let weakRSAPEM = """
    -----BEGIN PRIVATE KEY-----
    MIICeAIBADANBgkqhkiG9w0BAQEFAASCAmIwggJeAgEAAoGBALB53U11IVyCBuJ/
    vvSxRi0wug5lAsmbnQyAXaOSsBlk4U7e0hBT9W06l4CufHU6novAFwiDNW7gPqPr
    iWHCHWjanfRRJhEKI8Pe0zsd+CvDtIANKEErmUUEcx0BPCKO6YgX0K+t8YIdapsd
    ritweR8BSo0hoj0HJzN4vjzxvNq7AgMBAAECgYEAiVg+uLLJJRL5QrwDJLL3F+KN
    WviYQ8m9X2Zj+hMGxKyzgUt/F0AQiVMJaBfkOuRFUiRMiM58/m69sZt1T0Tg11gP
    o2Qb9tfzUX7ig8FAXuU9qPZzSxKalRHpizEbuTlzEzlEPdxVYYrUVxbfIifqCmgY
    9pxh74MCgLP35asdeHECQQDbn0UtvBRy+SaeMQULOBQ2BJN7Q5oOkOnDUkrDftfc
    XJe9LJ6z0tdh3RuWWuublyvutCK5OrXwdUCdngONkK0zAkEAzbUNKu+V8zOAOdUq
    xsFbKGsyQn/gWM6ZHhd5oqyckYNiViLrNyA9EFs2SJmltuCaTxDonJxKBr/Sq8hW
    FeTMWQJBAI9OoklxjLZpNXXL7sqfUTDeU43/Uqtmi+LT880VG63DDZB3aSdV0Q0e
    xj2aHltsjVI5YN8VHFtHZ15yGUdqvFkCQQCXPJBUy9bL+kZAvrd3bzsNCVrnR0rz
    H9m1JP85mXx3A0huGbgjTGF4wAa187jBLnpkvQK3+bP3KFrED0MzT4bpAkAPFuIc
    yNKGsYdJgq38b2jhudfA7wGhO/LKqMIcLtim0zQji2mC3N98MWwHslWFEeuvxUjn
    5T5DwEHU8RUtI8K6
    -----END PRIVATE KEY-----
    """

  /// FIXTURE, PKCS#8.
  package static let p256PEM = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3DEhRXfzP4lt95PB
    cEirsFqx7nMOZgBL3VxcQ0gjHFGhRANCAASANTRlemw5EbaaD2iSTsLeUCvlkVLD
    64pYAQPG8UdtmEqIjjBawXGZpkYX6KT3EHrHBQa8cYuMOomEuMgLWQMz
    -----END PRIVATE KEY-----
    """

  /// FIXTURE, PKCS#8.
  package static let p384PEM = """
    -----BEGIN PRIVATE KEY-----
    MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDAsPPfgD004keNtH+Wk
    JtDMRf4IFLMe34jfQ8GgLJWQmjS21K2zQzHeYu0Sf256eoShZANiAASdc+ytNp82
    55CyVFksbwau8ScxiuSYL8EZweSsXE8Fk04uXZDRDCjgLHuYa08zj12iAh6GvY9b
    It/BzGussz1lNOXWqMX88K3HpreC8DNLKqSM9kJpz5X3HpXasVw95Go=
    -----END PRIVATE KEY-----
    """

  /// FIXTURE, PKCS#8.
  package static let p521PEM = """
    -----BEGIN PRIVATE KEY-----
    MIHuAgEAMBAGByqGSM49AgEGBSuBBAAjBIHWMIHTAgEBBEIAxD3cqK6e24x5lH9o
    EpENF5XvrGT6H52dbzBwhzLDGAeLS9boTZRXKOn//4AeJmvAAv8MNiwjbZvLkI05
    AM/8lm+hgYkDgYYABAHjPXdSk33wEnXtecQv40a6dNBTFN1D911e/ti6ffBTI4V9
    GJkCIXl5xTly8Z84rKPnIrwzKGZshUk4UgI3ekjRJQFfSdOqOe+7GVzoM3uQ5D0R
    ZLFoAfolafp/6cjf1m+B9Y/seOoFE/ZI1q3vs3OU/e6xxpPou6jJWKtI072+r4q6
    fQ==
    -----END PRIVATE KEY-----
    """

  /// FIXTURE, PKCS#8.
  package static let ed25519PEM = """
    -----BEGIN PRIVATE KEY-----
    MC4CAQAwBQYDK2VwBCIEIJEPcXd2ZSqg1IewBf/I0tBNKf5OoxL/yFVb08tFQyM7
    -----END PRIVATE KEY-----
    """
}
