//! Expressions: `or`, `and`, one comparison, `+ -`, `* / %`, sign, value; from the loosest to the tightest.

use super::Parser;
use crate::error::{Code, Error};
use crate::lexer::{Spanned, Token};
use crate::syntax::{Expression, ExpressionKind, Name};
use crate::value::Value;
use crate::words::{Arithmetic, Comparison, TextMatch, not_in_cmpivot};

/// An operator that compares.
enum Comparing {
    Values(Comparison),
    Texts(TextMatch, bool),
}

impl Parser<'_> {
    pub(super) fn expression(&mut self) -> Result<Expression, Error> {
        self.chain("or", ExpressionKind::Or, |parser| parser.chain("and", ExpressionKind::And, Self::comparison))
    }

    fn chain(
        &mut self,
        word: &str,
        kind: fn(Vec<Expression>) -> ExpressionKind,
        mut one: impl FnMut(&mut Self) -> Result<Expression, Error>,
    ) -> Result<Expression, Error> {
        let first = one(self)?;
        if !self.is_name(word) {
            return Ok(first);
        }
        let start = first.span;
        let mut list = vec![first];
        while self.is_name(word) {
            self.advance();
            list.push(one(self)?);
        }
        let span = start.to(list.last().map_or(start, |last| last.span));
        Ok(Expression { kind: kind(list), span })
    }

    fn comparison(&mut self) -> Result<Expression, Error> {
        let left = self.sum()?;
        let Some(comparing) = self.comparing()? else { return Ok(left) };
        self.advance();
        let right = self.sum()?;
        if self.comparing()?.is_some() {
            return Err(self.unexpected(&["and", "or", "|"], "'and', 'or' or the end of the comparison"));
        }
        let span = left.span.to(right.span);
        let (left, right) = (Box::new(left), Box::new(right));
        let kind = match comparing {
            Comparing::Values(operator) => ExpressionKind::Compare { operator, left, right },
            Comparing::Texts(operator, negated) => ExpressionKind::Match { operator, negated, left, right },
        };
        Ok(Expression { kind, span })
    }

    fn comparing(&self) -> Result<Option<Comparing>, Error> {
        let Spanned { token, span } = self.peek();
        let word = match token {
            Token::Symbol("=") => {
                let message = "One = names a column. To compare, write ==.";
                return Err(Error::new(Code::TokenUnexpected, *span, message).expecting(["=="]));
            }
            Token::Symbol(symbol) => *symbol,
            Token::Name(name) => name.as_str(),
            _ => return Ok(None),
        };
        if let Ok(operator) = word.parse() {
            return Ok(Some(Comparing::Values(operator)));
        }
        let (plain, negated) = word.strip_prefix('!').map_or((word, false), |plain| (plain, true));
        if let Ok(operator) = plain.parse() {
            return Ok(Some(Comparing::Texts(operator, negated)));
        }
        match not_in_cmpivot(word) {
            Some(advice) => {
                let message = format!("CMPivot has no operator {word}: {advice}.");
                Err(Error::new(Code::NotInCmpivot, *span, message))
            }
            None => Ok(None),
        }
    }

    fn sum(&mut self) -> Result<Expression, Error> {
        const SUMS: [Arithmetic; 2] = [Arithmetic::Add, Arithmetic::Subtract];
        const PRODUCTS: [Arithmetic; 3] = [Arithmetic::Multiply, Arithmetic::Divide, Arithmetic::Modulo];
        self.compute(&SUMS, |parser| parser.compute(&PRODUCTS, Self::signed))
    }

    fn compute(
        &mut self,
        operators: &[Arithmetic],
        mut one: impl FnMut(&mut Self) -> Result<Expression, Error>,
    ) -> Result<Expression, Error> {
        let first = one(self)?;
        let mut span = first.span;
        let mut rest = Vec::new();
        while let Token::Symbol(symbol) = self.peek().token {
            let Some(operator) = symbol.parse().ok().filter(|operator| operators.contains(operator)) else { break };
            self.advance();
            let next = one(self)?;
            span = span.to(next.span);
            rest.push((operator, next));
        }
        if rest.is_empty() {
            return Ok(first);
        }
        Ok(Expression { kind: ExpressionKind::Compute { first: Box::new(first), rest }, span })
    }

    fn signed(&mut self) -> Result<Expression, Error> {
        if !self.is_symbol("-") {
            return self.value();
        }
        let sign = self.advance().span;
        let inner = self.deeper(Self::signed)?;
        let span = sign.to(inner.span);
        let kind = match inner.kind {
            ExpressionKind::Literal(Value::Long(number)) => ExpressionKind::Literal(Value::Long(-number)),
            ExpressionKind::Literal(Value::Real(number)) => ExpressionKind::Literal(Value::Real(-number)),
            ExpressionKind::Literal(Value::TimeSpan(ms)) => ExpressionKind::Literal(Value::TimeSpan(-ms)),
            _ => ExpressionKind::Negative(Box::new(inner)),
        };
        Ok(Expression { kind, span })
    }

    fn value(&mut self) -> Result<Expression, Error> {
        let Spanned { token, span } = self.peek();
        match token {
            Token::Literal(value) => {
                self.advance();
                Ok(Expression { kind: ExpressionKind::Literal(value.clone()), span: *span })
            }
            Token::Symbol("(") => {
                self.advance();
                let inner = self.deeper(Self::expression)?;
                let span = span.to(self.symbol(")")?);
                Ok(Expression { kind: inner.kind, span })
            }
            Token::Name(word) if matches!(word.as_str(), "by" | "and" | "or" | "asc" | "desc") => {
                Err(self.unexpected(&["a column", "a value"], "a column or a value"))
            }
            Token::Name(_) => {
                let name = self.name("a column")?;
                if self.is_symbol("(") { self.call(name) } else { Ok(column_or_bool(name)) }
            }
            _ => Err(self.unexpected(&["a column", "a value"], "a column or a value")),
        }
    }

    fn call(&mut self, name: Name) -> Result<Expression, Error> {
        self.advance();
        let mut arguments = Vec::new();
        while !self.is_symbol(")") {
            if !arguments.is_empty() {
                self.symbol(",")?;
            }
            arguments.push(self.deeper(Self::expression)?);
        }
        let span = name.span.to(self.advance().span);
        Ok(Expression { kind: ExpressionKind::Call { name, arguments }, span })
    }
}

fn column_or_bool(name: Name) -> Expression {
    let kind = match name.text.as_str() {
        "true" => ExpressionKind::Literal(Value::Bool(true)),
        "false" => ExpressionKind::Literal(Value::Bool(false)),
        _ => ExpressionKind::Column(name.text),
    };
    Expression { kind, span: name.span }
}
