import JOSE
import SourceJSON

extension Exchange {
  /// The balance that the answer tells, in whole dollars, and whose it is.
  var toldBalance: (accountID: String, amount: Int)? {
    guard let response, let id = task.principal?.claims.subject,
      let amount = (try? JSONParser.parse(response.body))?["balance"]?.number?.int
    else { return nil }
    return (id, amount)
  }
}
