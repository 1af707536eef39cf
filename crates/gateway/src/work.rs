//! Steps of reading a request, counted in debug builds: a test holds them to the length of the input
//! (`tests/reading_work.rs`). One step looks at a byte, a name or a token.

#[cfg(debug_assertions)]
use std::cell::Cell;

#[cfg(debug_assertions)]
thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// Counts steps. Release builds have nothing of it.
#[inline(always)]
pub fn count(steps: usize) {
    #[cfg(debug_assertions)]
    STEPS.with(|counted| counted.set(counted.get() + steps as u64));
    #[cfg(not(debug_assertions))]
    let _ = steps;
}

/// Steps of this thread since the last call.
#[cfg(all(debug_assertions, any(test, feature = "testing")))]
pub fn taken() -> u64 {
    STEPS.with(Cell::take)
}
