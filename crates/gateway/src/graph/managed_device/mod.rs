//! `managedDevice`: where the values of its properties come from.

pub mod bindings;
