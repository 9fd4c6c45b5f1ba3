/// One request and its answer, who asked, and how far they have come.
package struct Exchange: Sendable {
  /// Where the message is.
  package enum Phase: Sendable, Hashable {
    /// The request is on its way to the server.
    case requestOnWire
    /// The server is working on it.
    case atServer
    /// The response is on its way back.
    case responseOnWire
    /// The browser has it.
    case delivered
  }

  /// Counts the exchanges of a world, from 1.
  package let number: Int
  /// What the browser asks for; nil where somebody typed a path that the site's pages do not open.
  package let route: Route?
  /// Whose browser sent the request.
  package let sender: Party
  /// Whether a page of another site made the browser send it. That page cannot read the answer.
  package let isCrossSite: Bool
  package var phase: Phase
  /// What the server knows and has done so far; it holds the request.
  package var task: ServerTask

  package var request: WireRequest { task.request }
  package var response: WireResponse? { task.response }

  package init(
    number: Int, request: WireRequest, to route: Route?, sender: Party, isCrossSite: Bool = false
  ) {
    self.number = number
    self.route = route
    self.sender = sender
    self.isCrossSite = isCrossSite
    phase = .requestOnWire
    task = ServerTask(request: request)
  }
}
