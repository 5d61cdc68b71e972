//! A set of claims by their numbers, one bit each: how lists are filtered and counted without asking the database.

/// A set of numbers from 0 to a length that does not change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bits {
    words: Vec<u64>,
    length: usize,
}

impl Bits {
    /// None of so many.
    pub(crate) fn none(length: usize) -> Bits {
        Bits { words: vec![0; length.div_ceil(64)], length }
    }

    /// All of so many.
    pub(crate) fn all(length: usize) -> Bits {
        Bits::none(length).not()
    }

    /// Those whose value in a column fits.
    pub(crate) fn of<V: Copy>(column: &[V], fits: impl Fn(V) -> bool) -> Bits {
        let words = column.chunks(64).map(|values| {
            let mut each = [0; 64];
            for (one, value) in each.iter_mut().zip(values) {
                *one = u8::from(fits(*value));
            }
            packed(&each)
        });
        Bits { words: words.collect(), length: column.len() }
    }

    /// Puts those in whose bit is set, eight in a byte; what is missing is not.
    pub(crate) fn insert_bytes(&mut self, bytes: &[u8]) {
        for (word, eight) in self.words.iter_mut().zip(bytes.chunks(8)) {
            let mut whole = [0; 8];
            whole[..eight.len()].copy_from_slice(eight);
            *word |= u64::from_le_bytes(whole);
        }
        self.cut();
    }

    /// Puts a number in; one that is out of range stays out. Says whether it was not in before.
    pub(crate) fn insert(&mut self, at: usize) -> bool {
        if at >= self.length {
            return false;
        }
        let (word, bit) = (&mut self.words[at / 64], 1 << (at % 64));
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    pub(crate) fn has(&self, at: usize) -> bool {
        self.words.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// How many numbers could be in it.
    pub(crate) const fn len(&self) -> usize {
        self.length
    }

    /// Whether no number is in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    pub(crate) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub(crate) fn and(mut self, other: &Bits) -> Bits {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
        self
    }

    pub(crate) fn or(mut self, other: &Bits) -> Bits {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
        self
    }

    pub(crate) fn not(mut self) -> Bits {
        self.words.iter_mut().for_each(|word| *word = !*word);
        self.cut();
        self
    }

    /// Those in it that fit besides.
    pub(crate) fn filtered(mut self, fits: impl Fn(usize) -> bool) -> Bits {
        for (at, word) in self.words.iter_mut().enumerate() {
            let mut left = *word;
            while left != 0 {
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                if !fits(at * 64 + bit) {
                    *word &= !(1 << bit);
                }
            }
        }
        self
    }

    /// Takes out what is out of range.
    fn cut(&mut self) {
        if let (Some(last), 1..) = (self.words.last_mut(), self.length % 64) {
            *last &= (1 << (self.length % 64)) - 1;
        }
    }

    /// The numbers in the set, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.iter_from(0)
    }

    /// The numbers in the set after so many of them, in order.
    pub(crate) fn iter_from(&self, skipped: usize) -> impl Iterator<Item = usize> + '_ {
        let (mut begin, mut skipped) = (0, skipped);
        for word in &self.words {
            let here = word.count_ones() as usize;
            if here > skipped {
                break;
            }
            (begin, skipped) = (begin + 1, skipped - here);
        }
        let words = self.words.iter().enumerate().skip(begin);
        let numbers = words.flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left &= left.wrapping_sub(1);
                (bit < 64).then_some(at * 64 + bit)
            })
        });
        numbers.skip(skipped)
    }
}

/// Sixty-four bytes, each 0 or 1, as bits. Comparing into bytes and packing them takes the processor a quarter of the
/// time that putting each bit in its place does.
fn packed(bytes: &[u8; 64]) -> u64 {
    let (eights, _) = bytes.as_chunks::<8>();
    let eight = |bytes: &[u8; 8]| u64::from_le_bytes(*bytes).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    eights.iter().rev().fold(0, |word, bytes| word << 8 | eight(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in_and_its_opposite_the_rest() {
        for length in [0, 1, 63, 64, 65, 200] {
            let numbers: Vec<usize> = (0..length).collect();
            let thirds = Bits::of(&numbers, |at| at % 3 == 0);
            let rest = thirds.clone().not();
            assert_eq!(thirds.count() + rest.count(), length);
            assert_eq!(thirds.iter().collect::<Vec<_>>(), (0..length).step_by(3).collect::<Vec<_>>());
            assert_eq!(rest.clone().and(&thirds), Bits::none(length));
            assert_eq!(rest.or(&thirds), Bits::all(length));
        }
        let mut bits = Bits::none(10);
        for bytes in [[].as_slice(), &[0b1000_0001, 0xff, 0xff], &[0b10]] {
            bits.insert_bytes(bytes);
        }
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 1, 7, 8, 9]);
        let mut bits = Bits::none(70);
        assert!(bits.insert(69) && !bits.insert(69) && !bits.insert(70));
        assert!(bits.has(69) && !bits.has(5) && !bits.has(500));
    }
}
