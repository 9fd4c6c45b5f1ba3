/// How one request goes to the server and its answer comes back.
package enum WireCommand: Sendable, Hashable {
  /// The browser sends a request; it is on the wire.
  case send(Party, SiteAction)
  /// The request reaches the server.
  case arrive
  /// The server does its next stage of work.
  case work
  /// The server finishes its work; the response is on the wire.
  case answer
  /// The browser receives the response.
  case deliver
  /// All of the above at once.
  case request(Party, SiteAction)
  /// Somebody listens to what was last sent, for Mallory: over plain http he reads it all.
  case listen
  /// A page of another site makes this browser send the request: cross-site request forgery.
  case forgeRequest(Party, SiteAction)
}
