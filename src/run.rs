//! Functions whose type is forgotten.
//!
//! `dyn Fn` keeps three ways to call a function: by value, by exclusive and by shared reference, each compiled. The app has
//! hundreds of such functions, and calls each of them in one way.

/// Gives a value.
pub trait Give<Out> {
    /// Calls it.
    fn give(&self) -> Out;
}

impl<Out, F: Fn() -> Out> Give<Out> for F {
    fn give(&self) -> Out {
        self()
    }
}

/// Does something, and gives what came of it.
pub trait Act<Out> {
    /// Calls it.
    fn act(&mut self) -> Out;
}

impl<Out, F: FnMut() -> Out> Act<Out> for F {
    fn act(&mut self) -> Out {
        self()
    }
}

/// Gives a value for another one.
pub trait Answer<In, Out> {
    /// Calls it.
    fn answer(&self, input: In) -> Out;
}

impl<In, Out, F: Fn(In) -> Out> Answer<In, Out> for F {
    fn answer(&self, input: In) -> Out {
        self(input)
    }
}

/// Does something with a value.
pub trait Take<In> {
    /// Calls it.
    fn take(&mut self, input: In);
}

impl<In, F: FnMut(In)> Take<In> for F {
    fn take(&mut self, input: In) {
        self(input);
    }
}
