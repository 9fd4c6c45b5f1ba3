import Foundation

#if canImport(Glibc)
  import Glibc

  /// A terminal that nobody looks at.
  struct PseudoTerminal {
    struct Unavailable: Error {}

    /// The end a program is given.
    let device: FileHandle
    /// The end of whoever plays the user; kept open as long as the device is in use.
    let controller: FileHandle

    /// The C library's own functions for this are hidden from Swift, hence the kernel's.
    init() throws {
      let unlock: UInt = 0x4004_5431
      let number: UInt = 0x8004_5430
      let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var zero: Int32 = 0
      var index: Int32 = 0
      guard controller >= 0, ioctl(controller, unlock, &zero) == 0,
        ioctl(controller, number, &index) == 0
      else { throw Unavailable() }
      let device = open("/dev/pts/\(index)", O_RDWR | O_NOCTTY)
      guard device >= 0 else { throw Unavailable() }
      self.controller = FileHandle(fileDescriptor: controller, closeOnDealloc: true)
      self.device = FileHandle(fileDescriptor: device, closeOnDealloc: true)
    }

    /// How many bytes a program has sent that nobody has read.
    var waitingOutput: Int {
      var count: Int32 = 0
      _ = ioctl(controller.fileDescriptor, UInt(FIONREAD), &count)
      return Int(count)
    }
  }
#endif
