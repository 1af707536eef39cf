//! What members are made of.

use super::{Fault, ReadJson, Tree, WriteJson, write_text, write_whole};
use crate::limits::MAP_MEMBERS_MAX;
use crate::text_map::TextMap;

impl ReadJson for String {
    fn read_json(&mut self, tree: Tree) -> Result<(), Fault> {
        *self = tree.text()?;
        Ok(())
    }
}

impl WriteJson for String {
    fn write_json(&self, out: &mut String) {
        write_text(out, self);
    }
}

impl WriteJson for &str {
    fn write_json(&self, out: &mut String) {
        write_text(out, self);
    }
}

impl ReadJson for bool {
    fn read_json(&mut self, tree: Tree) -> Result<(), Fault> {
        match tree {
            Tree::Bool(flag) => *self = flag,
            other => return Err(other.unexpected()),
        }
        Ok(())
    }
}

impl WriteJson for bool {
    fn write_json(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

/// An empty answer.
impl ReadJson for () {
    fn read_json(&mut self, tree: Tree) -> Result<(), Fault> {
        match tree {
            Tree::Null => Ok(()),
            other => Err(other.unexpected()),
        }
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl ReadJson for $number {
            fn read_json(&mut self, tree: Tree) -> Result<(), Fault> {
                *self = <$number>::try_from(tree.whole()?).map_err(|_| Fault::new(OUT_OF_RANGE))?;
                Ok(())
            }
        }

        impl WriteJson for $number {
            fn write_json(&self, out: &mut String) {
                write_whole(out, i64::from(*self));
            }
        }
    )*};
}

const OUT_OF_RANGE: &str = "a number is out of range";

numbers!(u16 u32 i32 i64);

impl ReadJson for u64 {
    fn read_json(&mut self, tree: Tree) -> Result<(), Fault> {
        *self = match tree {
            Tree::Large(number) => number,
            other => u64::try_from(other.whole()?).map_err(|_| Fault::new(OUT_OF_RANGE))?,
        };
        Ok(())
    }
}

impl WriteJson for u64 {
    fn write_json(&self, out: &mut String) {
        out.push_str(&self.to_string());
    }
}

impl<T: ReadJson + Default> ReadJson for Option<T> {
    fn read_json(&mut self, tree: Tree) -> Result<(), Fault> {
        *self = None;
        match tree {
            Tree::Missing | Tree::Null => Ok(()),
            other => self.insert(T::default()).read_json(other),
        }
    }
}

impl<T: WriteJson> WriteJson for Option<T> {
    fn write_json(&self, out: &mut String) {
        match self {
            Some(value) => value.write_json(out),
            None => out.push_str("null"),
        }
    }
}

impl<T: ReadJson + Default> ReadJson for Vec<T> {
    fn read_json(&mut self, tree: Tree) -> Result<(), Fault> {
        self.clear();
        each(tree, &mut |item| {
            self.push(T::default());
            self.last_mut().map_or(Ok(()), |value| value.read_json(item))
        })
    }
}

// Not generic: what goes through a list is compiled once.
fn each(tree: Tree, read: &mut dyn FnMut(Tree) -> Result<(), Fault>) -> Result<(), Fault> {
    let Tree::List(items) = tree else { return Err(tree.unexpected()) };
    items.into_iter().try_for_each(read)
}

impl<T: WriteJson> WriteJson for Vec<T> {
    fn write_json(&self, out: &mut String) {
        self.as_slice().write_json(out);
    }
}

impl<T: WriteJson> WriteJson for &[T] {
    fn write_json(&self, out: &mut String) {
        (**self).write_json(out);
    }
}

impl<T: WriteJson> WriteJson for [T] {
    fn write_json(&self, out: &mut String) {
        out.push('[');
        for (place, item) in self.iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            item.write_json(out);
        }
        out.push(']');
    }
}

impl<T: ReadJson + Default> ReadJson for TextMap<T> {
    fn read_json(&mut self, tree: Tree) -> Result<(), Fault> {
        let Tree::Object(members) = tree else { return Err(tree.unexpected()) };
        *self = Self::default();
        // Each name moves those behind it, so there must be few.
        if members.len() > MAP_MEMBERS_MAX {
            return Err(Fault::too_many(members.len(), MAP_MEMBERS_MAX));
        }
        for (name, tree) in members {
            let mut value = T::default();
            value.read_json(tree).map_err(|fault| fault.of(&name))?;
            self.insert(name, value);
        }
        Ok(())
    }
}

impl<T: WriteJson> WriteJson for TextMap<T> {
    fn write_json(&self, out: &mut String) {
        let mut object = super::Object::open(out);
        for (name, value) in self.iter() {
            object.member(name, value);
        }
        object.close();
    }
}
