//! Fields of an enumeration whose variant is named by one of them, in the words of serde's own errors.

/// A field that the variant has.
pub(crate) fn present<T>(name: &str, value: Option<T>) -> Result<T, String> {
    value.ok_or_else(|| format!("missing field `{name}`"))
}

/// A field that another variant has: as unknown as one that none has.
pub(crate) fn absent<T>(name: &str, value: Option<T>) -> Result<(), String> {
    value.map_or(Ok(()), |_| Err(format!("unknown field `{name}`, it belongs to another variant")))
}
