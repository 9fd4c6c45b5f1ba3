package import HTTPTypes

/// A request as it travels: the head and the body. Nothing in it says who sent it but what it
/// carries.
package struct WireRequest: Sendable, Hashable {
  package var head: HTTPRequest
  /// The content, in bytes; empty when there is none.
  package var body: [UInt8]

  package init(head: HTTPRequest, body: [UInt8] = []) {
    self.head = head
    self.body = body
  }

  /// The text of an HTTP/1.1 request: request line, header fields, empty line, body.
  package var lines: [String] {
    WireText.lines(
      first: "\(head.method.rawValue) \(head.path ?? "/") HTTP/1.1",
      host: head.authority, fields: head.headerFields, body: body)
  }
}

extension WireRequest {
  /// The path without its query.
  package var path: String {
    let full = head.path ?? "/"
    return String(full.prefix { $0 != "?" })
  }

  /// The query, without the question mark.
  var query: String? {
    let full = head.path ?? "/"
    return full.firstIndex(of: "?").map { String(full[full.index(after: $0)...]) }
  }
}
