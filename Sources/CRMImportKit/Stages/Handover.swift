import Foundation

/// Carries parcels from the thread that fills them to the one that empties them, and back.
///
/// A fixed number of parcels goes round, so that neither thread runs far ahead of the other and
/// memory stays constant.
final class Handover<Parcel: AnyObject>: @unchecked Sendable {
  private let condition = NSCondition()
  private var empty: [Parcel]
  private var full: [Parcel] = []
  private var isCancelled = false
  private var end: Result<Void, any Error>?

  init(_ parcels: [Parcel]) { empty = parcels }

  // MARK: The filling side

  /// A parcel to fill; nil when nobody wants more.
  func takeEmpty() -> Parcel? {
    condition.withLock {
      while empty.isEmpty, !isCancelled { condition.wait() }
      return isCancelled ? nil : empty.removeLast()
    }
  }

  /// Hands a full parcel over.
  func give(_ parcel: Parcel) {
    condition.withLock {
      full.append(parcel)
      condition.broadcast()
    }
  }

  /// Says that nothing more will come, or why.
  func finish(_ result: Result<Void, any Error>) {
    condition.withLock {
      end = result
      condition.broadcast()
    }
  }

  // MARK: The emptying side

  /// The next full parcel; nil at the end.
  ///
  /// - Throws: What stopped the filling side, after everything before it was given out.
  func takeFull() throws -> Parcel? {
    try condition.withLock {
      while full.isEmpty, end == nil { condition.wait() }
      guard full.isEmpty else { return full.removeFirst() }
      try end?.get()
      return nil
    }
  }

  /// Gives an emptied parcel back.
  func giveBack(_ parcel: Parcel) {
    condition.withLock {
      empty.append(parcel)
      condition.broadcast()
    }
  }

  /// Wants no more, and waits until the filling side has stopped.
  func cancel() {
    condition.withLock {
      isCancelled = true
      condition.broadcast()
      while end == nil { condition.wait() }
    }
  }
}
