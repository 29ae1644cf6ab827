;; Sums and best paths over label sequences (lattice.ts says of what), two labels at a time in 128-bit SIMD, the same bits on
;; every machine. Numbers are float64. A row has one number a label and is padded to an even number of them: `bytes` is its
;; length. Pads have scores of -1e9 and weights of 0, so that they come to nothing.
(module
  (memory (export "memory") 1)

  ;; e^x for x up to 0 as 2^whole * 2^part, part in [-0.5, 0.5]: the series of e^(part ln 2) to the ninth power errs by 1e-11 of its value.
  (func $exp (param $x v128) (result v128)
    (local $whole v128)
    (local.set $x (f64x2.pmax (f64x2.mul (local.get $x) (v128.const f64x2 1.4426950408889634 1.4426950408889634)) (v128.const f64x2 -1000 -1000)))
    (local.set $whole (f64x2.nearest (local.get $x)))
    (local.set $x (f64x2.sub (local.get $x) (local.get $whole)))
    ;; 1.5 * 2^52 more leaves the whole number in the lowest bits, from where it is added to the exponent.
    (i64x2.add
      (i64x2.shl (f64x2.add (local.get $whole) (v128.const f64x2 6755399441055744 6755399441055744)) (i32.const 52))
      (f64x2.add (v128.const f64x2 1 1) (f64x2.mul (local.get $x)
      (f64x2.add (v128.const f64x2 0.6931471805599453 0.6931471805599453) (f64x2.mul (local.get $x)
      (f64x2.add (v128.const f64x2 0.24022650695910072 0.24022650695910072) (f64x2.mul (local.get $x)
      (f64x2.add (v128.const f64x2 0.05550410866482158 0.05550410866482158) (f64x2.mul (local.get $x)
      (f64x2.add (v128.const f64x2 0.009618129107628477 0.009618129107628477) (f64x2.mul (local.get $x)
      (f64x2.add (v128.const f64x2 0.0013333558146428443 0.0013333558146428443) (f64x2.mul (local.get $x)
      (f64x2.add (v128.const f64x2 0.0001540353039338161 0.0001540353039338161) (f64x2.mul (local.get $x)
      (f64x2.add (v128.const f64x2 0.000015252733804059841 0.000015252733804059841) (f64x2.mul (local.get $x)
      (f64x2.add (v128.const f64x2 0.000001321548679014431 0.000001321548679014431) (f64x2.mul (local.get $x)
      (v128.const f64x2 0.00000010178086009239699 0.00000010178086009239699)))))))))))))))))))))

  ;; Two numbers of x times a matrix of `labels` rows: the sum over i of x[i] * matrix[i][from]. `matrix` points at the first row's two.
  (func $product (param $x i32) (param $labels i32) (param $matrix i32) (param $bytes i32) (result v128)
    (local $sum v128) (local $end i32)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $labels) (i32.const 3))))
    (loop $rows
      (local.set $sum (f64x2.add (local.get $sum) (f64x2.mul (v128.load64_splat (local.get $x)) (v128.load (local.get $matrix)))))
      (local.set $matrix (i32.add (local.get $matrix) (local.get $bytes)))
      (br_if $rows (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 8))) (local.get $end))))
    (local.get $sum))

  ;; Forward and backward sums, each position's scaled to 1. weights: e^transitions, row `labels` for the start; turned: the same turned
  ;; over, without that row. local: e^(score - top); room: one row. at: the probability of each label.
  (func (export "sums") (param $scores i32) (param $labels i32) (param $bytes i32) (param $length i32) (param $weights i32) (param $turned i32)
      (param $local i32) (param $alpha i32) (param $beta i32) (param $at i32) (param $norms i32) (param $tops i32) (param $room i32)
    (local $t i32) (local $c i32) (local $row i32) (local $next i32) (local $most v128) (local $norm v128) (local $sum v128) (local $top f64)
    (loop $forward
      (local.set $row (i32.mul (local.get $t) (local.get $bytes)))
      (local.set $most (v128.load (i32.add (local.get $scores) (local.get $row))))
      (local.set $c (i32.const 0))
      (loop $columns
        (local.set $most (f64x2.pmax (local.get $most) (v128.load (i32.add (i32.add (local.get $scores) (local.get $row)) (local.get $c)))))
        (br_if $columns (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 16))) (local.get $bytes))))
      (local.set $top (f64.max (f64x2.extract_lane 0 (local.get $most)) (f64x2.extract_lane 1 (local.get $most))))
      (local.set $most (f64x2.splat (local.get $top)))
      (local.set $norm (v128.const f64x2 0 0))
      (local.set $c (i32.const 0))
      (loop $columns
        (local.set $sum (call $exp (f64x2.sub (v128.load (i32.add (i32.add (local.get $scores) (local.get $row)) (local.get $c))) (local.get $most))))
        (v128.store (i32.add (i32.add (local.get $local) (local.get $row)) (local.get $c)) (local.get $sum))
        (local.set $sum (f64x2.mul (local.get $sum)
          (if (result v128) (local.get $t)
            (then (call $product (i32.sub (i32.add (local.get $alpha) (local.get $row)) (local.get $bytes)) (local.get $labels)
              (i32.add (local.get $weights) (local.get $c)) (local.get $bytes)))
            (else (v128.load (i32.add (i32.add (local.get $weights) (i32.mul (local.get $labels) (local.get $bytes))) (local.get $c)))))))
        (v128.store (i32.add (i32.add (local.get $alpha) (local.get $row)) (local.get $c)) (local.get $sum))
        (local.set $norm (f64x2.add (local.get $norm) (local.get $sum)))
        (br_if $columns (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 16))) (local.get $bytes))))
      (local.set $norm (f64x2.splat (f64.add (f64x2.extract_lane 0 (local.get $norm)) (f64x2.extract_lane 1 (local.get $norm)))))
      (local.set $c (i32.const 0))
      (loop $columns
        (v128.store (i32.add (i32.add (local.get $alpha) (local.get $row)) (local.get $c))
          (f64x2.div (v128.load (i32.add (i32.add (local.get $alpha) (local.get $row)) (local.get $c))) (local.get $norm)))
        (br_if $columns (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 16))) (local.get $bytes))))
      (f64.store (i32.add (local.get $norms) (i32.shl (local.get $t) (i32.const 3))) (f64x2.extract_lane 0 (local.get $norm)))
      (f64.store (i32.add (local.get $tops) (i32.shl (local.get $t) (i32.const 3))) (local.get $top))
      (br_if $forward (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 1))) (local.get $length))))
    (loop $backward
      (local.set $t (i32.sub (local.get $t) (i32.const 1)))
      (local.set $row (i32.mul (local.get $t) (local.get $bytes)))
      (local.set $next (i32.add (local.get $row) (local.get $bytes)))
      (if (i32.lt_u (i32.add (local.get $t) (i32.const 1)) (local.get $length))
        (then
          (local.set $norm (v128.load64_splat (i32.add (local.get $norms) (i32.shl (i32.add (local.get $t) (i32.const 1)) (i32.const 3)))))
          (local.set $c (i32.const 0))
          (loop $columns
            (v128.store (i32.add (local.get $room) (local.get $c))
              (f64x2.div
                (f64x2.mul (v128.load (i32.add (i32.add (local.get $local) (local.get $next)) (local.get $c)))
                  (v128.load (i32.add (i32.add (local.get $beta) (local.get $next)) (local.get $c))))
                (local.get $norm)))
            (br_if $columns (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 16))) (local.get $bytes))))))
      (local.set $c (i32.const 0))
      (loop $columns
        (local.set $sum
          (if (result v128) (i32.lt_u (i32.add (local.get $t) (i32.const 1)) (local.get $length))
            (then (call $product (local.get $room) (local.get $labels) (i32.add (local.get $turned) (local.get $c)) (local.get $bytes)))
            (else (v128.const f64x2 1 1))))
        (v128.store (i32.add (i32.add (local.get $beta) (local.get $row)) (local.get $c)) (local.get $sum))
        (v128.store (i32.add (i32.add (local.get $at) (local.get $row)) (local.get $c))
          (f64x2.mul (v128.load (i32.add (i32.add (local.get $alpha) (local.get $row)) (local.get $c))) (local.get $sum)))
        (br_if $columns (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 16))) (local.get $bytes))))
      (br_if $backward (local.get $t))))

  ;; Viterbi. transitions: row `labels` for the start; best: a row for the best sequence up to each label, twice; back: by position and
  ;; label which label stood before; path: receives a byte a position. Of equal scores the label with the lower number wins.
  (func (export "path") (param $scores i32) (param $labels i32) (param $bytes i32) (param $length i32) (param $transitions i32)
      (param $best i32) (param $back i32) (param $path i32)
    (local $t i32) (local $c i32) (local $row i32) (local $before i32) (local $now i32) (local $other i32) (local $matrix i32)
    (local $most v128) (local $from v128) (local $score v128) (local $better v128) (local $number v128) (local $label i32)
    (local.set $now (local.get $best))
    (loop $positions
      (local.set $row (i32.mul (local.get $t) (local.get $bytes)))
      (local.set $c (i32.const 0))
      (loop $columns
        (if (local.get $t)
          (then
            (local.set $matrix (i32.add (local.get $transitions) (local.get $c)))
            (local.set $most (f64x2.add (v128.load64_splat (local.get $before)) (v128.load (local.get $matrix))))
            (local.set $from (v128.const f64x2 0 0))
            (local.set $number (v128.const f64x2 0 0))
            (local.set $other (i32.const 1))
            (loop $rows
              (local.set $matrix (i32.add (local.get $matrix) (local.get $bytes)))
              (local.set $number (f64x2.add (local.get $number) (v128.const f64x2 1 1)))
              (local.set $score (f64x2.add
                (v128.load64_splat (i32.add (local.get $before) (i32.shl (local.get $other) (i32.const 3)))) (v128.load (local.get $matrix))))
              (local.set $better (f64x2.gt (local.get $score) (local.get $most)))
              (local.set $most (v128.bitselect (local.get $score) (local.get $most) (local.get $better)))
              (local.set $from (v128.bitselect (local.get $number) (local.get $from) (local.get $better)))
              (br_if $rows (i32.lt_u (local.tee $other (i32.add (local.get $other) (i32.const 1))) (local.get $labels))))
            (v128.store (i32.add (i32.add (local.get $back) (local.get $row)) (local.get $c)) (local.get $from)))
          (else (local.set $most (v128.load (i32.add (i32.add (local.get $transitions) (i32.mul (local.get $labels) (local.get $bytes))) (local.get $c))))))
        (v128.store (i32.add (local.get $now) (local.get $c))
          (f64x2.add (local.get $most) (v128.load (i32.add (i32.add (local.get $scores) (local.get $row)) (local.get $c)))))
        (br_if $columns (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 16))) (local.get $bytes))))
      (local.set $before (local.get $now))
      (local.set $now (i32.add (local.get $best) (select (local.get $bytes) (i32.const 0) (i32.eq (local.get $now) (local.get $best)))))
      (br_if $positions (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 1))) (local.get $length))))
    (local.set $other (i32.const 1))
    (loop $rows
      (if (f64.gt (f64.load (i32.add (local.get $before) (i32.shl (local.get $other) (i32.const 3))))
          (f64.load (i32.add (local.get $before) (i32.shl (local.get $label) (i32.const 3)))))
        (then (local.set $label (local.get $other))))
      (br_if $rows (i32.lt_u (local.tee $other (i32.add (local.get $other) (i32.const 1))) (local.get $labels))))
    (loop $positions
      (local.set $t (i32.sub (local.get $t) (i32.const 1)))
      (i32.store8 (i32.add (local.get $path) (local.get $t)) (local.get $label))
      (local.set $label (i32.trunc_f64_u (f64.load (i32.add
        (i32.add (local.get $back) (i32.mul (local.get $t) (local.get $bytes))) (i32.shl (local.get $label) (i32.const 3))))))
      (br_if $positions (local.get $t))))
)
