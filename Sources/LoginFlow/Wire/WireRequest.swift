package import HTTPTypes

/// A request as it travels: who sent it, the head and the body.
package struct WireRequest: Sendable, Hashable {
  package var sender: Party
  package var head: HTTPRequest
  /// The content, in bytes; empty when there is none.
  package var body: [UInt8]

  package init(sender: Party, head: HTTPRequest, body: [UInt8] = []) {
    self.sender = sender
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
