//! What serde's attributes say of one field.

use crate::container::Container;
use syn::{ExprPath, Field, LitStr, Result};

/// A field of a structure.
pub(crate) struct Named {
    /// Its name on the wire.
    pub(crate) wire: String,
    /// It may be missing, and has its default then.
    pub(crate) has_default: bool,
    /// `skip_serializing_if`: a function of the value; where it is true, the field is not written.
    pub(crate) skips_if: Option<ExprPath>,
}

impl Named {
    pub(crate) fn of(container: &Container, rust: &str, field: &Field) -> Result<Self> {
        let mut named = Self { wire: container.field_name(rust), has_default: container.has_default, skips_if: None };
        for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("rename") {
                    named.wire = meta.value()?.parse::<LitStr>()?.value();
                } else if meta.path.is_ident("default") {
                    named.has_default = true;
                } else if meta.path.is_ident("skip_serializing_if") {
                    named.skips_if = Some(meta.value()?.parse::<LitStr>()?.parse()?);
                } else {
                    return Err(meta.error("not known here: write ReadJson and WriteJson by hand"));
                }
                Ok(())
            })?;
        }
        Ok(named)
    }
}
