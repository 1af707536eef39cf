//! What serde's attributes say of a whole type.

use syn::{Attribute, LitStr, Result};

/// Of a structure or an enumeration.
#[derive(Debug, Default)]
pub(crate) struct Container {
    /// `rename_all = "camelCase"`.
    pub(crate) is_camel_case: bool,
    /// `default`: whatever is missing has its default.
    pub(crate) has_default: bool,
    /// `deny_unknown_fields`.
    pub(crate) denies_unknown: bool,
}

impl Container {
    pub(crate) fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut container = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("rename_all") {
                    let style: LitStr = meta.value()?.parse()?;
                    if style.value() != "camelCase" {
                        return Err(meta.error("camelCase is the one that the wire knows"));
                    }
                    container.is_camel_case = true;
                } else if meta.path.is_ident("default") {
                    container.has_default = true;
                } else if meta.path.is_ident("deny_unknown_fields") {
                    container.denies_unknown = true;
                } else {
                    return Err(meta.error("not known here: write ReadJson and WriteJson by hand"));
                }
                Ok(())
            })?;
        }
        Ok(container)
    }

    /// The name on the wire of a field.
    pub(crate) fn field_name(&self, rust: &str) -> String {
        if !self.is_camel_case {
            return rust.to_owned();
        }
        let mut name = String::new();
        let mut is_capital = false;
        for letter in rust.chars() {
            if letter == '_' {
                is_capital = true;
            } else if std::mem::take(&mut is_capital) {
                name.push(letter.to_ascii_uppercase());
            } else {
                name.push(letter);
            }
        }
        name
    }

    /// The name on the wire of a variant.
    pub(crate) fn variant_name(&self, rust: &str) -> String {
        match rust.chars().next() {
            Some(first) if self.is_camel_case => format!("{}{}", first.to_ascii_lowercase(), &rust[first.len_utf8()..]),
            _ => rust.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Container;

    #[test]
    fn names_are_spelled_as_serde_spells_them() {
        let camel = Container { is_camel_case: true, ..Container::default() };
        assert_eq!(camel.field_name("wi_fi_mac_address"), "wiFiMacAddress");
        assert_eq!(camel.variant_name("CatchingUp"), "catchingUp");
        assert_eq!(Container::default().field_name("error_description"), "error_description");
        assert_eq!(Container::default().variant_name("AzurePublicCloud"), "AzurePublicCloud");
    }
}
