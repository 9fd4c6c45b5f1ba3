import Synchronization
import Terminal
import Testing

@testable import Tutor

@Suite("The mailbox") struct MailboxTests {
  private final class Counter: TerminalWaker {
    let count = Mutex(0)
    func wake() { count.withLock { $0 += 1 } }
  }

  @Test("holds the last progress of each job, and wakes once until it is emptied")
  func coalescing() {
    let counter = Counter()
    let mailbox = Mailbox(waking: counter)
    for done in 0..<1000 {
      for number in 0..<3 {
        mailbox.post(.progress(JobProgress(done: done, total: nil)), of: JobID(number: number))
      }
    }
    mailbox.post(.finished("all"), of: JobID(number: 1))
    let messages = mailbox.takeAll()
    #expect(messages.count == 3)
    #expect(counter.count.withLock { $0 } == 1)
    guard case .job(JobID(number: 1), .finished)? = messages.last else {
      Issue.record("\(messages)")
      return
    }
    #expect(mailbox.takeAll().isEmpty)
    mailbox.post(.finished("more"), of: JobID(number: 2))
    #expect(counter.count.withLock { $0 } == 2)
  }

  @Test("loses nothing that many threads put into it")
  func threads() async {
    let mailbox = Mailbox(waking: Counter())
    await withTaskGroup { group in
      for number in 0..<100 {
        group.addTask { mailbox.post(.finished(number), of: JobID(number: number)) }
      }
    }
    #expect(mailbox.takeAll().count == 100)
  }
}
