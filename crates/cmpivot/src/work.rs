//! Steps of reading a query, counted in debug builds: tests hold them to the length of the text. One step looks at a byte,
//! a token or a node.

#[cfg(debug_assertions)]
use std::cell::Cell;

#[cfg(debug_assertions)]
thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// Counts steps. Release builds count nothing.
#[inline(always)]
pub(crate) fn count(steps: usize) {
    #[cfg(debug_assertions)]
    STEPS.with(|counted| counted.set(counted.get() + steps as u64));
    #[cfg(not(debug_assertions))]
    let _ = steps;
}

/// Steps of reading on this thread since the last call; always 0 in builds without debug assertions.
pub fn steps_taken() -> u64 {
    #[cfg(debug_assertions)]
    return STEPS.with(Cell::take);
    #[cfg(not(debug_assertions))]
    0
}
