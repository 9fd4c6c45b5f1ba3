package import HTTPTypes

/// A response as it travels back.
package struct WireResponse: Sendable, Hashable {
  package var head: HTTPResponse
  /// The content, in bytes; empty when there is none.
  package var body: [UInt8]

  package init(head: HTTPResponse, body: [UInt8] = []) {
    self.head = head
    self.body = body
  }

  /// The status code, 100 to 599.
  package var status: Int { head.status.code }

  /// The status code and its words: `401 Unauthorized`.
  package var statusText: String { "\(head.status.code) \(head.status.reasonPhrase)" }

  /// The text of an HTTP/1.1 response: status line, header fields, empty line, body.
  package var lines: [String] {
    WireText.lines(
      first: "HTTP/1.1 \(statusText)", host: nil, fields: head.headerFields, body: body)
  }
}
