/// FIXTURES for the PEM tests, written by OpenSSL from the keys of `FixedKeys` where not said
/// otherwise. They protect nothing.
enum PEMForms {
  /// SPKI.
  static let rsaSPKI = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAjWH0gB5UZJHjW0i2khBJ
    PsSBNz4fZpLuPGTiHt1DtZuy/QTgQNm3mk4zCjszXOXmZPOwEyU85m24f9gkYseF
    eCRvBOpL2EAkGiGRn3L0MRIbuMZYJfXu88FF6XuI5OdMqDu4sRObROAXlplZZyZX
    5TnKsQcGMIlU+YGycknTC1yamT95i+LOE9usvd5Nmy1/TqYPq58KFT8lOveUo1Mo
    FME3M+i1ApdgDQw0CaxQWy8rwl1XoBSF9hA0cwUFm6ZgZbrkFSGh/iktkzh/NSA4
    lMLqOt8YKZ9MLPBkzdZuDGItky5BTyU99AoLI03W0N5ZP4pAZzYRueGTcPfksE+T
    0QIDAQAB
    -----END PUBLIC KEY-----
    """

  /// PKCS#1, private.
  static let rsaPKCS1 = """
    -----BEGIN RSA PRIVATE KEY-----
    MIIEogIBAAKCAQEAjWH0gB5UZJHjW0i2khBJPsSBNz4fZpLuPGTiHt1DtZuy/QTg
    QNm3mk4zCjszXOXmZPOwEyU85m24f9gkYseFeCRvBOpL2EAkGiGRn3L0MRIbuMZY
    JfXu88FF6XuI5OdMqDu4sRObROAXlplZZyZX5TnKsQcGMIlU+YGycknTC1yamT95
    i+LOE9usvd5Nmy1/TqYPq58KFT8lOveUo1MoFME3M+i1ApdgDQw0CaxQWy8rwl1X
    oBSF9hA0cwUFm6ZgZbrkFSGh/iktkzh/NSA4lMLqOt8YKZ9MLPBkzdZuDGItky5B
    TyU99AoLI03W0N5ZP4pAZzYRueGTcPfksE+T0QIDAQABAoIBABc0SADiZB8mHdwP
    Y5OLzmcEW7bO4IV2a65dhQqOwyb32RkTfKDNetz9pP0yuTEv3wVGROmSLNwe5ESV
    8Lww8J7G0AfM/R9kFj4fBfusThgNrPTBwkQ8syKuNRoRzJEmcIY+AwfhEWns+OzJ
    L2CxbNnyMb+l86XyAZB6cRNhOseRhU9msYaDLGQ1JPRISHc2gucl4hcHFG62V+uM
    FzkB8KnLTCRZMQskYTxBl0+7IV2VyhPkWmAnZaM6T5XHEjElUxBC9oUaE0gIN9mM
    HH2xLvQMtW3mppLxD/G4v8UhSVyq2au5xtqS+8OCuZZMeU8WCxbz294mVyKIFZlF
    T8aPT3cCgYEAxXoaQh59g6erHLZYaA37H8pJl1DpHSOpZTaNCMOaQKEkVE+GBkiN
    wxEmj8gDmWcyWup3RV5TskXY1+dSHf/Bb3F+jgeyVCiQSOLECjfl2MUEKL08rWA8
    +6h1mQdt5xlxJ/9zZ0oJGCBGkOqz5a05zi3bfYjmp4u/GegbXwzJ9jcCgYEAt0gr
    SIrzbq9prO7Az/kDPuouFesdbA/kXP+q85XZpzmSoUBblrE+wx/rQL9oyOW4NSIt
    WMr3pd6q8LJNnYZ+VEVJd5r7GAsKc4pQ29fHL26NgWz46nwnHS5x5hrh1WBEX9Fs
    7HDjt5ab5i/HJOM5CoEAedM34aMQdXLI6NNawjcCgYB0ODo/84XW99Sin0ZEZwYG
    XZ0V6s5nEdfd807pe4TKyIuC+xJbnFOiG/Pf5s0HeU6PZzIupycG4kiOOFuBwEVt
    exQKLslq8jyISL0rbl5dRwX9m/Gb7+m0Ch67oz2xJq4L5jFa9p2Hj2c4XojlgR9m
    EmL87JciwAIGEy4YsIQj3QKBgFfY64YVs6A1y3zr4tbMD9Y0AGrZCn0lENvSX2np
    RS111uYbJssPoXl87xFVrS+9i5FMFFge0JxcIarEi5cZQ6u4mgIN8pQPlq7SePcm
    cX42ivSh+pzJbSX7gPQ9pkjTn3IduwuJAFyaf5bRB66SimCSfFvn9TzdH6JrpgiS
    ZUn5AoGAKf7Qr3OaYvHmsTaVpHjuFORvPwE6VxC/A/iLx6pCmhgUa3+Zd8aCY8ZR
    gBWSoX+TyaAwTl8uWQK6EpxNc6AHhF9IyRoPODv9FPocCk6sS+jRW2qoBt1l9Pr9
    v9J7bpkzl/2jly/t4bUwPLcRThinrYoyTsm7JkEC9+aLO2lTgAQ=
    -----END RSA PRIVATE KEY-----
    """

  /// PKCS#1, public.
  static let rsaPKCS1Public = """
    -----BEGIN RSA PUBLIC KEY-----
    MIIBCgKCAQEAjWH0gB5UZJHjW0i2khBJPsSBNz4fZpLuPGTiHt1DtZuy/QTgQNm3
    mk4zCjszXOXmZPOwEyU85m24f9gkYseFeCRvBOpL2EAkGiGRn3L0MRIbuMZYJfXu
    88FF6XuI5OdMqDu4sRObROAXlplZZyZX5TnKsQcGMIlU+YGycknTC1yamT95i+LO
    E9usvd5Nmy1/TqYPq58KFT8lOveUo1MoFME3M+i1ApdgDQw0CaxQWy8rwl1XoBSF
    9hA0cwUFm6ZgZbrkFSGh/iktkzh/NSA4lMLqOt8YKZ9MLPBkzdZuDGItky5BTyU9
    9AoLI03W0N5ZP4pAZzYRueGTcPfksE+T0QIDAQAB
    -----END RSA PUBLIC KEY-----
    """

  /// SPKI.
  static let p256SPKI = """
    -----BEGIN PUBLIC KEY-----
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEgDU0ZXpsORG2mg9okk7C3lAr5ZFS
    w+uKWAEDxvFHbZhKiI4wWsFxmaZGF+ik9xB6xwUGvHGLjDqJhLjIC1kDMw==
    -----END PUBLIC KEY-----
    """

  /// SPKI.
  static let p384SPKI = """
    -----BEGIN PUBLIC KEY-----
    MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEnXPsrTafNueQslRZLG8GrvEnMYrkmC/B
    GcHkrFxPBZNOLl2Q0Qwo4Cx7mGtPM49dogIehr2PWyLfwcxrrLM9ZTTl1qjF/PCt
    x6a3gvAzSyqkjPZCac+V9x6V2rFcPeRq
    -----END PUBLIC KEY-----
    """

  /// SPKI.
  static let p521SPKI = """
    -----BEGIN PUBLIC KEY-----
    MIGbMBAGByqGSM49AgEGBSuBBAAjA4GGAAQB4z13UpN98BJ17XnEL+NGunTQUxTd
    Q/ddXv7Yun3wUyOFfRiZAiF5ecU5cvGfOKyj5yK8MyhmbIVJOFICN3pI0SUBX0nT
    qjnvuxlc6DN7kOQ9EWSxaAH6JWn6f+nI39ZvgfWP7HjqBRP2SNat77NzlP3uscaT
    6LuoyVirSNO9vq+Kun0=
    -----END PUBLIC KEY-----
    """

  /// SPKI.
  static let ed25519SPKI = """
    -----BEGIN PUBLIC KEY-----
    MCowBQYDK2VwAyEAhyoc1kBqMubew31K+kROr30+0itB8U/JLS4NGlELLu4=
    -----END PUBLIC KEY-----
    """

  /// SEC1.
  static let p256SEC1 = """
    -----BEGIN EC PRIVATE KEY-----
    MHcCAQEEINwxIUV38z+JbfeTwXBIq7Base5zDmYAS91cXENIIxxRoAoGCCqGSM49
    AwEHoUQDQgAEgDU0ZXpsORG2mg9okk7C3lAr5ZFSw+uKWAEDxvFHbZhKiI4wWsFx
    maZGF+ik9xB6xwUGvHGLjDqJhLjIC1kDMw==
    -----END EC PRIVATE KEY-----
    """

  /// SEC1.
  static let p384SEC1 = """
    -----BEGIN EC PRIVATE KEY-----
    MIGkAgEBBDAsPPfgD004keNtH+WkJtDMRf4IFLMe34jfQ8GgLJWQmjS21K2zQzHe
    Yu0Sf256eoSgBwYFK4EEACKhZANiAASdc+ytNp8255CyVFksbwau8ScxiuSYL8EZ
    weSsXE8Fk04uXZDRDCjgLHuYa08zj12iAh6GvY9bIt/BzGussz1lNOXWqMX88K3H
    preC8DNLKqSM9kJpz5X3HpXasVw95Go=
    -----END EC PRIVATE KEY-----
    """

  /// SEC1.
  static let p521SEC1 = """
    -----BEGIN EC PRIVATE KEY-----
    MIHcAgEBBEIAxD3cqK6e24x5lH9oEpENF5XvrGT6H52dbzBwhzLDGAeLS9boTZRX
    KOn//4AeJmvAAv8MNiwjbZvLkI05AM/8lm+gBwYFK4EEACOhgYkDgYYABAHjPXdS
    k33wEnXtecQv40a6dNBTFN1D911e/ti6ffBTI4V9GJkCIXl5xTly8Z84rKPnIrwz
    KGZshUk4UgI3ekjRJQFfSdOqOe+7GVzoM3uQ5D0RZLFoAfolafp/6cjf1m+B9Y/s
    eOoFE/ZI1q3vs3OU/e6xxpPou6jJWKtI072+r4q6fQ==
    -----END EC PRIVATE KEY-----
    """

  /// SEC1 behind its parameters, as `openssl ecparam -genkey` writes.
  static let p256WithParameters = """
    -----BEGIN EC PARAMETERS-----
    BggqhkjOPQMBBw==
    -----END EC PARAMETERS-----
    -----BEGIN EC PRIVATE KEY-----
    MHcCAQEEINwxIUV38z+JbfeTwXBIq7Base5zDmYAS91cXENIIxxRoAoGCCqGSM49
    AwEHoUQDQgAEgDU0ZXpsORG2mg9okk7C3lAr5ZFSw+uKWAEDxvFHbZhKiI4wWsFx
    maZGF+ik9xB6xwUGvHGLjDqJhLjIC1kDMw==
    -----END EC PRIVATE KEY-----
    """

  /// SEC1 without the public point.
  static let p256WithoutPublic = """
    -----BEGIN EC PRIVATE KEY-----
    MDECAQEEINwxIUV38z+JbfeTwXBIq7Base5zDmYAS91cXENIIxxRoAoGCCqGSM49
    AwEH
    -----END EC PRIVATE KEY-----
    """

  /// PKCS#8 under a passphrase.
  static let encryptedPKCS8 = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAh27OI//KAJtAICCAAw
    DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEIsB+9Dcfo0v6wXNL2D9mgwEgZBy
    yCt/xvO8JO/ymON74ejdRSWo4AJ21WFZ5RBwrS/bInmu/FHC6fEVWgLo/1g2iHQV
    bDUiTMUahmRS+3hVBfpx/2IqDARsIBst6MJUakdbrGw4VNbGz3MTOGqAbxpuhJrA
    ZIHyq8e9ENOW//WRKU0YELdR0CT4XEQGDc1S+rLWax+IJNlhcTENmElzJxSxkZ8=
    -----END ENCRYPTED PRIVATE KEY-----
    """

  /// SEC1 under a passphrase in the old way.
  static let encryptedSEC1 = """
    -----BEGIN EC PRIVATE KEY-----
    Proc-Type: 4,ENCRYPTED
    DEK-Info: AES-128-CBC,6038D8608C7E89254FC9D7A5343CF5C9

    C/HIVhTG/Tu/STfslmXHmAxj33bzWwtwziLgImaox+0Dityv2ORi96Shoppeos3R
    k8n8pRqXBm7Wdv1Hz0Fx1w7FCdofsmj4Xemgx8ie0dlgBpT+aImgXz+3sSq/54qC
    UGl4nQM38rFHxJ2D7apQNWyj09PlV4F48Q2l7EOWRv8=
    -----END EC PRIVATE KEY-----
    """

  /// Another key, on a curve JOSE signs with and this program does not.
  static let secp256k1 = """
    -----BEGIN PUBLIC KEY-----
    MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEzdCLehZyN6u9DtwGXI4U+/wx6dr46kJK
    RlYaqH3ghwuNQMRJ4+ON1bacor8KDJpBFssLYfabQsiPfFRKyTp/BQ==
    -----END PUBLIC KEY-----
    """

  /// Another key, Ed448.
  static let ed448 = """
    -----BEGIN PUBLIC KEY-----
    MEMwBQYDK2VxAzoAT3ZBh9292xfPbz66VR8lhnaQ5N2YtJpegrP/8Ct8dg12WU+H
    6Qnt6kUW07FddlQxhunvH8DWZMCA
    -----END PUBLIC KEY-----
    """

  /// Another key, X25519.
  static let x25519 = """
    -----BEGIN PRIVATE KEY-----
    MC4CAQAwBQYDK2VuBCIEINBVI6mVJucPyQr0IMa1kPF4zTFzdZFXg3u7rSlXImR8
    -----END PRIVATE KEY-----
    """

  /// Another key, marked for PSS only.
  static let rsaPSS = """
    -----BEGIN PUBLIC KEY-----
    MIIBIDALBgkqhkiG9w0BAQoDggEPADCCAQoCggEBAKmI8Ybk44HkNaPdA4dwJoWL
    f/u8M8ZI2nOcjjKpQmL9QK7WnGiwJq0n5Ihbe9TP9hGUaYZVvLBibF7nEC7e4YvE
    dA8sQaFUFpIDXapQm2lN74mliKkq5+hWGl5hiN4omiyoNf9D6x6YpMgZoVC2hJ3f
    pnuxXWrS1V7puL7FsLNQxm1mREtZOmG6IjdXNY2F2nsUeI3cJGtXMKnS29ZJv1rD
    DYuVfzN6cJQ702RyZJ60/L1HYuw+a4xL/xZJQXd+8CvxVU3hWxzpQHXLNAVr8sR7
    5OW3xaHLhiUJ0i1fyX0iSBQMTwOeCZmlyjZ1Ui4AW/Im9VrnZ5G73ssHgpQe2SEC
    AwEAAQ==
    -----END PUBLIC KEY-----
    """

  /// SPKI with a compressed point.
  static let compressed = """
    -----BEGIN PUBLIC KEY-----
    MDkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDIgADgDU0ZXpsORG2mg9okk7C3lAr5ZFS
    w+uKWAEDxvFHbZg=
    -----END PUBLIC KEY-----
    """

  /// Another key, 512 bits of RSA.
  static let rsa512 = """
    -----BEGIN PUBLIC KEY-----
    MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKjWwVfWrVWbz9S6Po45GzelEX4f/bBw
    JAV0ONCeE6iJJglozIBfLTFLh7Kc7YskyR6C+HU+uf8sofTOJwzTQQMCAwEAAQ==
    -----END PUBLIC KEY-----
    """

  /// Another key, its curve spelled out.
  static let explicitCurve = """
    -----BEGIN PUBLIC KEY-----
    MIIBSzCCAQMGByqGSM49AgEwgfcCAQEwLAYHKoZIzj0BAQIhAP////8AAAABAAAA
    AAAAAAAAAAAA////////////////MFsEIP////8AAAABAAAAAAAAAAAAAAAA////
    ///////////8BCBaxjXYqjqT57PrvVV2mIa8ZR0GsMxTsPY7zjw+J9JgSwMVAMSd
    NgiG5wSTamZ44ROdJreBn36QBEEEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5
    RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9QIhAP////8AAAAA
    //////////+85vqtpxeehPO5ysL8YyVRAgEBA0IABHZpRCxvJXD/1dMumSK0/Oi8
    FH1h10tL/mdgkL0WG+FufiVxalUxvMlGjFa72baRf5TFBwXVeJJeeZDgOFOwRJg=
    -----END PUBLIC KEY-----
    """

  /// An X.509 certificate of the P-256 key, long expired.
  static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBeDCCAR+gAwIBAgIUAnxpzYajDT50uS/dVdXozMt8RV0wCgYIKoZIzj0EAwIw
    EjEQMA4GA1UEAwwHZXhhbXBsZTAeFw0yNjExMjQxNDA4MjJaFw0yNjExMjUxNDA4
    MjJaMBIxEDAOBgNVBAMMB2V4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
    AASANTRlemw5EbaaD2iSTsLeUCvlkVLD64pYAQPG8UdtmEqIjjBawXGZpkYX6KT3
    EHrHBQa8cYuMOomEuMgLWQMzo1MwUTAdBgNVHQ4EFgQUZlRBaTAzx8alE3jAlDJS
    D6I7E1QwHwYDVR0jBBgwFoAUZlRBaTAzx8alE3jAlDJSD6I7E1QwDwYDVR0TAQH/
    BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiAnd/Ij+I02BQyQmo/WrWwf7f9T3IFL
    DdFDiHijbJk+2AIgdFSZDffQET10t8S41x3BU6PIgyU7I9F2H0+YPxHMXvM=
    -----END CERTIFICATE-----
    """
}
