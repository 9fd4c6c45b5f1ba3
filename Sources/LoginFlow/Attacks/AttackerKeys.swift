/// The attacker's own keys, made once for this file, so that a forgery is the same each time.
enum AttackerKeys {
  /// RSA, 2048 bits, PKCS#8.
  static let rsa = """
    -----BEGIN PRIVATE KEY-----
    MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSlAgEAAoIBAQCzz6tAajrtCMMJ
    gB7WkLzNCD6SyglXs3g4DZjo8PA8Pzj0+HZtIF/9QJKOVSvy9YUETBd2/HVdF0YE
    XUJ5ScgKMTH0/Fr/nZOA/y92h6nok4ldl7en5KuZDxUvy0nyUq53427UkXcP4PUc
    epjmVw2nKwQ3ygT+wIIAXfTZG760Y2Jf2J2i3Z4yQ4GHAziTrPL9xeG29KdsT3U1
    99sTsFCtrzDjYtWfZ8d7jLcdAq5gEjNo6pbTpZAEDuSxKRn80jn9hCczeQATEtuu
    nZ8Ob+6GQ1LYP4+lSbdRceVVg7rG6OLshm4ZYzVprZNRs/toYdeeEHr1vmjza8ky
    DtyPy2HBAgMBAAECggEAF/leWe5QAP6kEoY0lmMh6SxqO2QYrsrNApw9gQFu5nl/
    fJoMICyq37dWUwfkHjbCD3qdvk2W0FykBzzv+f/uXf2FLabf8yjtW8uqZmFcNBhH
    vmTWJdqFTpkGOCMgruB7RpzaUBk9CK7zv2JRNJTyyxEfNNkIpXbBXo8ocDIU0TQd
    2KokME3ZFjSFSAwSdUulmiw6AhT38l36NJSBW+ogTgGet6MO4TQyaEtz2imvt7er
    +OgIjXTTugO7SofSW59GPK8UE9B4BST/rEreNtv1F5hV0+Qm4x7Gedi5wYg/FHPC
    VIe7brX2bKrTjckORu44+VEMCJeMBM3EYIYMuB9AKQKBgQDYjEJ0aNEeKMaxRBVj
    AdwPJ5tfK+kOUegfUOG8zc7l7t2wztWAo1PHqCrVP3MNczHxahwFGAZKzQp/mk7i
    T19TPLZ0kssbWuLo64/j3qWXfRXJu60kp03mY42Mvr83WRhoqYZxjOx7HsSByeyj
    gzx0RBJbs+whIp/qQleX7Bp6ywKBgQDUkgT/QotCGdjSeK3kh54P57DcthVw7Tq6
    bUxR8O7yJ1p5MBkfp+eYkUqsrDzlf51pD5+Xm3jMMTtvgu1LFrISDkkiZmuRs8NK
    NLYeCzjo1RqgXfbTi9nm01A6/bflyfWLieXLufNxQ+ao3MgabgIs7jyLX/OLXW4G
    trDYSvrIIwKBgQDJun/96ddFfT77zC0QOp9CDueS1Vka2fqfkb15IVDoqokjOMt0
    NrLJgEPGvID1uqZ/+xV3OVZDQJfTH3D1KnPnGtvt5QIIzbYsvaUh5jvkz8YIVCmL
    x7+uLHek8d04NmuitKpmBZ4XZCYzsmQcPxmGRhPEEeybQaIvnPX0tSJF2QKBgQDO
    sxp22E8vvJBwwPZexVz2nFYHmGsq/xNfWo6fE0hWYdwBAbs8Y/m5Cnbxhx5ED56S
    HaYTNxP0gl8IJOj3Xh9TnV6SO8OXz5QzoSQB/OmexjH5BMXRmSkO4iYe5r4ejQ7e
    W/3+51eIqP0u8FkIEja9V/+5i1j4CKbHknhOKkLHvwKBgQCoLNbTMSPKT9R/PL+Y
    TvW734YA4Gp2l/byanda8+et3r8hT/v6fCTZX+dbCdTBJWOOokwNQ0vqFaK/t+E4
    y/J1gIR5o3vc7h9wYfElxfNjFhcZ4WJDN8AhJieQOfLsyH2Ec/ccUhsyhc0Y289g
    wUAHDVS7v8jsj4cAoH/EHJkuPQ==
    -----END PRIVATE KEY-----
    """
}
