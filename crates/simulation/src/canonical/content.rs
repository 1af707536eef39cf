//! Bytes that are read from their beginning.

/// What is left of the bytes, and whether they were those of the types that were taken.
pub(crate) struct Content<'bytes> {
    rest: &'bytes [u8],
    has_failed: bool,
}

impl<'bytes> Content<'bytes> {
    pub(super) fn new(bytes: &'bytes [u8]) -> Self {
        Self { rest: bytes, has_failed: false }
    }

    /// Whether everything was what was taken, and nothing is left.
    pub(super) fn is_read_well(&self) -> bool {
        self.rest.is_empty() && !self.has_failed
    }

    /// Nothing is read any more: what follows is empty.
    pub(super) fn fail(&mut self) {
        self.has_failed = true;
        self.rest = &[];
    }

    #[inline(never)]
    pub(super) fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((first, rest)) => {
                self.rest = rest;
                *first
            }
            None => {
                self.fail();
                0
            }
        }
    }

    /// Seven bits a byte, the lowest first.
    #[inline(never)]
    pub(super) fn varint(&mut self) -> u64 {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            let bits = u64::from(byte & 0x7f);
            if shift > 63 || bits << shift >> shift != bits {
                self.fail();
                return 0;
            }
            value |= bits << shift;
            if byte < 0x80 {
                return value;
            }
            shift += 7;
        }
    }

    /// The place of a variant among `count`.
    #[inline(never)]
    pub(crate) fn variant(&mut self, count: u64) -> u64 {
        let place = self.varint();
        if place >= count {
            self.fail();
        }
        place
    }

    /// How many elements follow: no more than there are bytes, for each has one. A length that cannot be must not exhaust
    /// the memory.
    #[inline(never)]
    pub(super) fn length(&mut self) -> usize {
        let length = self.varint();
        if length > self.rest.len() as u64 {
            self.fail();
            return 0;
        }
        length as usize
    }

    pub(super) fn bytes(&mut self) -> &'bytes [u8] {
        let length = self.length();
        let (bytes, rest) = self.rest.split_at(length);
        self.rest = rest;
        bytes
    }
}
