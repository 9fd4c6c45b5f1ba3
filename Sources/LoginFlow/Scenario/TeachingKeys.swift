/// The keys of the teaching shop, made once for this file and published with it: whoever has this
/// program has them, so they protect nothing outside it.
package enum TeachingKeys {
  /// 32 bytes, plainly not for production.
  package static let secret = "teaching-secret-not-a-real-one!!"

  /// RSA, 2048 bits, PKCS#8.
  static let rsa = """
    -----BEGIN PRIVATE KEY-----
    MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQCHOhrfr/R6cRpA
    Xd9KHEEwae6FBny/yh+wbfxlURIWU9vNQFyv4x33dlkbT3VFf8V0GC8Kbr1aTM1N
    YQGDP505orWG/VzP4EuheH0x9SwYrOw8Tn2ItwcTtH5nHLpX6dcyvheL1nknn6O5
    u3G6bsH0mbpqHYxrqFTuLOAlvqrdSNyEBgxRExdaOZuqOeK5vy2fO1P0htBTfjS+
    1Z8bO7f7CsjEwo6GH3Rjq6NloKq8Uf8bIgkZOmiaxURakFYR4AXzU3Fq3rZ1+4Dg
    wWr3S+X9CTQR9osRTh+Jv9TdZFJhguIPmVtFVqNe1r9FVmkGWjb6prGWmcAoKx/X
    6xeqQjdJAgMBAAECggEAELJf9xamvSeR8jilBWWPtwadaNdwN84hM4uhCnGEJjWc
    gi9cQmtsm82FGxYoiLhKDRefV05tGuU4xEEiCq6kHyWz/EL0XsZ3ECzsaGq5UyKm
    2JtobKUMvqYepWSqrYg2BhHqnl2RAA96C8jVNgvO7wC8P7X+TJywP+hSlNaCCmhy
    v02WQKgidteObsJaFoKnGPSUtv3uoQ0TqIUNFszdItTMS0uU+BRaiiuYKXxkT6u2
    vy8PFjflU3hdOvdtU6LAaIruJNKFliImwZYY96LDOkyfYdUCLvgBFRr5zzHOu591
    lY9VzR/84yFTkUmBLCUUUcoFeRlm4ebrQFor20K8AQKBgQC7D2K98lpDnqba9z5C
    L04jXNcVLpGhURnmaeWUtNnLxsRZ4+2oLao3j1N0DS+XsDVW3ZEEgGkYNt/jedGd
    AuclQ+zEme16V8YnmeKuU+pSqgraZ8SJAdWEMarX5OUFezOr5mR+2nGeQQWepT4q
    yF/Zh3Of3nrpVNRg1Tz2EaXXqQKBgQC5EGdmuN9zduwNkKobAkGI8WnCpXqCsAU/
    miKbjSuCrPAH3i2ZasPdloXrnCAnzHWKqfVLzRzgKkPCNkS5d7+tlVqRfYc9naWx
    O9VrFqwFDeelQsvCaL4UCFthobMfbMHSqiBhhy8cjh5cZfoMNGp4D2h+k1Tf1Q2x
    fkT3SO6moQKBgBJtWZTMowe2QUmgwYlTj6b8JlP32nDBxINmOy+DAVGJqx4PzgGb
    PgFrJRVxlxaiTR7ZhMekvrWb8kI+Zd/JwWtyXYiggTxkGSkdh68UpSivh5IsVrgI
    bjgvjFzoN4dqs5RjhdLZQggM77jJHm6ofoi3RzSgfgsuSB2h4/d5lZTBAoGAeacP
    4dW7hcJyD8S+HX0RKX1QwZRYAVrGSHYBM/HL3V3jd7iUjxpA4QQWyrfZ52+fAOUS
    i56s0arW2e8kpCrUxL2+SI+U/GsKRYSImZnQwI3QbbGIEicadD6+G2LZRdoPW3Vc
    TeA4lvPRf3nFsoouRvgR/8rH60+5bakMmuXFg6ECgYBkZ9oj8v/M1mX2naVS6D0t
    s9wurfKK9+9A3RcO/P/yRPylOApfT50/H/Sl3aPvD4WCkB7MxVfL3JPYxjQEosZg
    vO3XkkgosAJfR0+VpZkW8hmI1Spff+IdWHa/AsCuy+hAzkcD5FVhz/hDPmKtFha5
    1dL8PF5mZqitcUF9+RbLcQ==
    -----END PRIVATE KEY-----
    """

  /// P-256, PKCS#8.
  static let ec = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgVla9p5gPBl1XYYjA
    VaVB3IdHTabs+YUxQ8ojDZmAhsShRANCAAQqLph/LwQ8ECb0o/UhcN8LYUO3/Xg5
    D3c9Rc+OMdBDBTqZPPqK/bgMK7TbByTcf6SEXsvPoEpXZseXTTN/sG7G
    -----END PRIVATE KEY-----
    """
}
