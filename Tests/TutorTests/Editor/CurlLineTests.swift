import HTTPTypes
import LoginFlow
import Testing

@testable import Tutor

@Suite("A request as a command") struct CurlLineTests {
  @Test("names method, address, fields and content, each in quotes of the shell")
  func whole() {
    var head = HTTPRequest(
      method: .post, scheme: "https", authority: "shop.example", path: "/a?b=c")
    head.headerFields[.authorization] = "Bearer it's"
    head.headerFields[.contentLength] = "7"
    let request = WireRequest(head: head, body: Array("{\"a\":1}".utf8))
    #expect(
      CurlLine.text(request, to: "https://shop.example")
        == #"curl -i -X POST 'https://shop.example/a?b=c' -H 'Authorization: Bearer it'\''s' "#
        + #"--data-raw '{"a":1}'"#)
  }
}
