//! A pool of row elements: some fifty, whatever the list's length. A row that leaves the view at one edge is drawn again at the
//! other, so that scrolling neither makes elements nor throws any away.
//!
//! Written by hand, not as a view: a frame has sixteen milliseconds for fifty rows of ten cells.

use crate::browser;
use std::collections::VecDeque;
use std::ops::Range;
use web_sys::{Element, HtmlElement};

/// A row of a pool: an element and what it shows now.
pub trait PooledRow: Sized {
    /// What every row of the list has in common, for example its columns. Another shape makes all rows anew.
    type Shape: Clone + PartialEq;

    /// A row that shows nothing yet; nothing outside a browser.
    fn new(shape: &Self::Shape) -> Option<Self>;

    /// Its element.
    fn element(&self) -> &HtmlElement;
}

/// The rows that are in the page.
pub struct RowPool<R: PooledRow> {
    body: HtmlElement,
    shape: Option<R::Shape>,
    rows: VecDeque<R>,
    first: u64,
}

impl<R: PooledRow> RowPool<R> {
    /// Draws into `body`.
    pub fn new(body: HtmlElement) -> Self {
        Self { body, shape: None, rows: VecDeque::new(), first: 0 }
    }

    /// The element that holds the rows.
    pub fn body(&self) -> &Element {
        &self.body
    }

    /// The rows, in the order of the list.
    pub fn rows(&self) -> impl Iterator<Item = &R> {
        self.rows.iter()
    }

    /// Brings the elements in line with `range`, and asks `fill` to fill each: it gets the number of the row and the row.
    pub fn draw(&mut self, shape: &R::Shape, range: Range<u64>, fill: &dyn Fn(u64, &mut R)) {
        if self.shape.as_ref() != Some(shape) {
            self.shape = Some(shape.clone());
            self.rows.clear();
            self.body.set_text_content(None);
        }
        self.turn(&range);
        let length = (range.end - range.start) as usize;
        while self.rows.len() > length {
            if let Some(row) = self.rows.pop_back() {
                row.element().remove();
            }
        }
        while self.rows.len() < length {
            let Some(row) = R::new(shape) else { return };
            // Appending fails only for a node that cannot have children.
            let _ = self.body.append_child(row.element());
            self.rows.push_back(row);
        }
        self.first = range.start;
        for (row, index) in self.rows.iter_mut().zip(range) {
            fill(index, row);
        }
    }

    /// Moves rows from one end to the other, so that those in both ranges keep their elements and the order of the document is
    /// that of the list.
    fn turn(&mut self, range: &Range<u64>) {
        let length = self.rows.len() as u64;
        if range.start > self.first && range.start - self.first < length {
            for _ in self.first..range.start {
                let Some(row) = self.rows.pop_front() else { return };
                let _ = self.body.append_child(row.element());
                self.rows.push_back(row);
            }
        } else if range.start < self.first && self.first - range.start < length {
            for _ in range.start..self.first {
                let Some(row) = self.rows.pop_back() else { return };
                let _ = self.body.insert_before(row.element(), self.body.first_child().as_ref());
                self.rows.push_front(row);
            }
        }
    }
}

/// An element with a role and a class, where they are not empty; nothing outside a browser.
pub fn make(tag: &str, role: &str, class: &str) -> Option<Element> {
    let element = browser::document()?.create_element(tag).ok()?;
    if !role.is_empty() {
        set(&element, "role", role);
    }
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Some(element)
}

/// Sets an attribute. Our own names are always valid names of attributes, which is all that could fail.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
