;; The arithmetic of the network in 128-bit SIMD, the same on every machine: no relaxed instructions, every sum in one order.
;; Pointers, strides, and sizes named "bytes" count bytes; other sizes count numbers and are multiples of four.
;;
;; A row of numbers is float32. A row of steps is what products take: a float32, the worth of a step, 12 bytes of nothing,
;; and 16-bit steps from -8191 to 8191. In a column of weights the steps add up to less than 2^18, so that no sum of products
;; leaves 32 bits.
(module
  (memory (export "memory") 1)

  ;; --- Matrix products -------------------------------------------------------------------------------------------
  ;; Weights lie in panels of eight output columns: for each panel, tap and pair of input columns, eight pairs of steps.
  ;; y[row] += scales * sum over taps j of worth of a step * sum over input columns i of x[row at + j * tapStride][i] * w[j][i].
  ;; One tap is the plain product, three taps are a convolution over rows.

  ;; One panel of four rows: eight sums of four columns stay in registers, a weight that was loaded serves four rows.
  (func $rows4 (param $x i32) (param $xStride i32) (param $tapStride i32) (param $taps i32) (param $k i32)
      (param $w i32) (param $scales i32) (param $y i32) (param $yStride i32)
    (local $x0 i32) (local $a00 v128) (local $a01 v128)
    (local $x1 i32) (local $a10 v128) (local $a11 v128)
    (local $x2 i32) (local $a20 v128) (local $a21 v128)
    (local $x3 i32) (local $a30 v128) (local $a31 v128)
    (local $end i32) (local $to i32) (local $v v128) (local $w0 v128) (local $w1 v128)
    (loop $tap
      (local.set $x0 (i32.add (local.get $x) (i32.const 16)))
      (local.set $x1 (i32.add (local.get $x0) (local.get $xStride)))
      (local.set $x2 (i32.add (local.get $x1) (local.get $xStride)))
      (local.set $x3 (i32.add (local.get $x2) (local.get $xStride)))
      (local.set $end (i32.add (local.get $x0) (i32.shl (local.get $k) (i32.const 1))))
      (local.set $a00 (v128.const i32x4 0 0 0 0))
      (local.set $a01 (v128.const i32x4 0 0 0 0))
      (local.set $a10 (v128.const i32x4 0 0 0 0))
      (local.set $a11 (v128.const i32x4 0 0 0 0))
      (local.set $a20 (v128.const i32x4 0 0 0 0))
      (local.set $a21 (v128.const i32x4 0 0 0 0))
      (local.set $a30 (v128.const i32x4 0 0 0 0))
      (local.set $a31 (v128.const i32x4 0 0 0 0))
      (loop $columns
        (local.set $w0 (v128.load offset=0 (local.get $w)))
        (local.set $w1 (v128.load offset=16 (local.get $w)))
        (local.set $v (v128.load32_splat offset=0 (local.get $x0)))
        (local.set $a00 (i32x4.add (local.get $a00) (i32x4.dot_i16x8_s (local.get $v) (local.get $w0))))
        (local.set $a01 (i32x4.add (local.get $a01) (i32x4.dot_i16x8_s (local.get $v) (local.get $w1))))
        (local.set $v (v128.load32_splat offset=0 (local.get $x1)))
        (local.set $a10 (i32x4.add (local.get $a10) (i32x4.dot_i16x8_s (local.get $v) (local.get $w0))))
        (local.set $a11 (i32x4.add (local.get $a11) (i32x4.dot_i16x8_s (local.get $v) (local.get $w1))))
        (local.set $v (v128.load32_splat offset=0 (local.get $x2)))
        (local.set $a20 (i32x4.add (local.get $a20) (i32x4.dot_i16x8_s (local.get $v) (local.get $w0))))
        (local.set $a21 (i32x4.add (local.get $a21) (i32x4.dot_i16x8_s (local.get $v) (local.get $w1))))
        (local.set $v (v128.load32_splat offset=0 (local.get $x3)))
        (local.set $a30 (i32x4.add (local.get $a30) (i32x4.dot_i16x8_s (local.get $v) (local.get $w0))))
        (local.set $a31 (i32x4.add (local.get $a31) (i32x4.dot_i16x8_s (local.get $v) (local.get $w1))))
        (local.set $w (i32.add (local.get $w) (i32.const 32)))
        (local.set $x1 (i32.add (local.get $x1) (i32.const 4)))
        (local.set $x2 (i32.add (local.get $x2) (i32.const 4)))
        (local.set $x3 (i32.add (local.get $x3) (i32.const 4)))
        (br_if $columns (i32.lt_u (local.tee $x0 (i32.add (local.get $x0) (i32.const 4))) (local.get $end))))
      ;; steps to numbers, on top of what stands in y
      (local.set $w0 (v128.load (local.get $scales)))
      (local.set $w1 (v128.load offset=16 (local.get $scales)))
      (local.set $x0 (local.get $x))
      (local.set $to (local.get $y))
      (local.set $v (v128.load32_splat (local.get $x0)))
      (v128.store offset=0 (local.get $to) (f32x4.add (v128.load offset=0 (local.get $to))
        (f32x4.mul (f32x4.convert_i32x4_s (local.get $a00)) (f32x4.mul (local.get $v) (local.get $w0)))))
      (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to))
        (f32x4.mul (f32x4.convert_i32x4_s (local.get $a01)) (f32x4.mul (local.get $v) (local.get $w1)))))
      (local.set $x0 (i32.add (local.get $x0) (local.get $xStride)))
      (local.set $to (i32.add (local.get $to) (local.get $yStride)))
      (local.set $v (v128.load32_splat (local.get $x0)))
      (v128.store offset=0 (local.get $to) (f32x4.add (v128.load offset=0 (local.get $to))
        (f32x4.mul (f32x4.convert_i32x4_s (local.get $a10)) (f32x4.mul (local.get $v) (local.get $w0)))))
      (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to))
        (f32x4.mul (f32x4.convert_i32x4_s (local.get $a11)) (f32x4.mul (local.get $v) (local.get $w1)))))
      (local.set $x0 (i32.add (local.get $x0) (local.get $xStride)))
      (local.set $to (i32.add (local.get $to) (local.get $yStride)))
      (local.set $v (v128.load32_splat (local.get $x0)))
      (v128.store offset=0 (local.get $to) (f32x4.add (v128.load offset=0 (local.get $to))
        (f32x4.mul (f32x4.convert_i32x4_s (local.get $a20)) (f32x4.mul (local.get $v) (local.get $w0)))))
      (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to))
        (f32x4.mul (f32x4.convert_i32x4_s (local.get $a21)) (f32x4.mul (local.get $v) (local.get $w1)))))
      (local.set $x0 (i32.add (local.get $x0) (local.get $xStride)))
      (local.set $to (i32.add (local.get $to) (local.get $yStride)))
      (local.set $v (v128.load32_splat (local.get $x0)))
      (v128.store offset=0 (local.get $to) (f32x4.add (v128.load offset=0 (local.get $to))
        (f32x4.mul (f32x4.convert_i32x4_s (local.get $a30)) (f32x4.mul (local.get $v) (local.get $w0)))))
      (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to))
        (f32x4.mul (f32x4.convert_i32x4_s (local.get $a31)) (f32x4.mul (local.get $v) (local.get $w1)))))
      (local.set $x (i32.add (local.get $x) (local.get $tapStride)))
      (br_if $tap (local.tee $taps (i32.sub (local.get $taps) (i32.const 1))))))

  ;; One panel of one row, for the rows that are left over.
  (func $rows1 (param $x i32) (param $xStride i32) (param $tapStride i32) (param $taps i32) (param $k i32)
      (param $w i32) (param $scales i32) (param $y i32) (param $yStride i32)
    (local $x0 i32) (local $a00 v128) (local $a01 v128)
    (local $end i32) (local $to i32) (local $v v128) (local $w0 v128) (local $w1 v128)
    (loop $tap
      (local.set $x0 (i32.add (local.get $x) (i32.const 16)))
      (local.set $end (i32.add (local.get $x0) (i32.shl (local.get $k) (i32.const 1))))
      (local.set $a00 (v128.const i32x4 0 0 0 0))
      (local.set $a01 (v128.const i32x4 0 0 0 0))
      (loop $columns
        ;; first pair of columns
        (local.set $w0 (v128.load offset=0 (local.get $w)))
        (local.set $w1 (v128.load offset=16 (local.get $w)))
        (local.set $v (v128.load32_splat offset=0 (local.get $x0)))
        (local.set $a00 (i32x4.add (local.get $a00) (i32x4.dot_i16x8_s (local.get $v) (local.get $w0))))
        (local.set $a01 (i32x4.add (local.get $a01) (i32x4.dot_i16x8_s (local.get $v) (local.get $w1))))
        ;; second pair of columns
        (local.set $w0 (v128.load offset=32 (local.get $w)))
        (local.set $w1 (v128.load offset=48 (local.get $w)))
        (local.set $v (v128.load32_splat offset=4 (local.get $x0)))
        (local.set $a00 (i32x4.add (local.get $a00) (i32x4.dot_i16x8_s (local.get $v) (local.get $w0))))
        (local.set $a01 (i32x4.add (local.get $a01) (i32x4.dot_i16x8_s (local.get $v) (local.get $w1))))
        (local.set $w (i32.add (local.get $w) (i32.const 64)))
        (br_if $columns (i32.lt_u (local.tee $x0 (i32.add (local.get $x0) (i32.const 8))) (local.get $end))))
      ;; steps to numbers, on top of what stands in y
      (local.set $w0 (v128.load (local.get $scales)))
      (local.set $w1 (v128.load offset=16 (local.get $scales)))
      (local.set $x0 (local.get $x))
      (local.set $to (local.get $y))
      (local.set $v (v128.load32_splat (local.get $x0)))
      (v128.store offset=0 (local.get $to) (f32x4.add (v128.load offset=0 (local.get $to))
        (f32x4.mul (f32x4.convert_i32x4_s (local.get $a00)) (f32x4.mul (local.get $v) (local.get $w0)))))
      (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to))
        (f32x4.mul (f32x4.convert_i32x4_s (local.get $a01)) (f32x4.mul (local.get $v) (local.get $w1)))))
      (local.set $x (i32.add (local.get $x) (local.get $tapStride)))
      (br_if $tap (local.tee $taps (i32.sub (local.get $taps) (i32.const 1))))))

  ;; All panels of n rows of y, which receive the bias b first; with no bias (0) the product is added to them. Rows go in
  ;; blocks of 32, which stay in the first cache while the weights pass by.
  (func $product (export "product") (param $x i32) (param $xStride i32) (param $tapStride i32) (param $taps i32) (param $k i32)
      (param $w i32) (param $scales i32) (param $b i32) (param $panels i32) (param $y i32) (param $yStride i32) (param $n i32)
    (local $block i32) (local $panel i32) (local $left i32) (local $panelBytes i32)
    (local $xAt i32) (local $yAt i32) (local $wAt i32) (local $column i32)
    (local.set $panelBytes (i32.shl (i32.mul (local.get $taps) (local.get $k)) (i32.const 4)))
    (block $done
      (loop $blocks
        (br_if $done (i32.eqz (local.get $n)))
        (local.set $block (select (i32.const 32) (local.get $n) (i32.gt_u (local.get $n) (i32.const 32))))
        (if (local.get $b) (then
          (local.set $left (local.get $block))
          (local.set $yAt (local.get $y))
          (loop $down
            (memory.copy (local.get $yAt) (local.get $b) (i32.shl (local.get $panels) (i32.const 5)))
            (local.set $yAt (i32.add (local.get $yAt) (local.get $yStride)))
            (br_if $down (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))))
        (local.set $panel (local.get $panels))
        (local.set $wAt (local.get $w))
        (local.set $column (i32.const 0))
        (loop $across
          (local.set $left (local.get $block))
          (local.set $xAt (local.get $x))
          (local.set $yAt (i32.add (local.get $y) (local.get $column)))
          (block $few
            (loop $down
              (br_if $few (i32.lt_u (local.get $left) (i32.const 4)))
              (call $rows4 (local.get $xAt) (local.get $xStride) (local.get $tapStride) (local.get $taps) (local.get $k)
                (local.get $wAt) (i32.add (local.get $scales) (local.get $column)) (local.get $yAt) (local.get $yStride))
              (local.set $xAt (i32.add (local.get $xAt) (i32.shl (local.get $xStride) (i32.const 2))))
              (local.set $yAt (i32.add (local.get $yAt) (i32.shl (local.get $yStride) (i32.const 2))))
              (local.set $left (i32.sub (local.get $left) (i32.const 4)))
              (br $down)))
          (block $none
            (loop $down
              (br_if $none (i32.eqz (local.get $left)))
              (call $rows1 (local.get $xAt) (local.get $xStride) (local.get $tapStride) (local.get $taps) (local.get $k)
                (local.get $wAt) (i32.add (local.get $scales) (local.get $column)) (local.get $yAt) (local.get $yStride))
              (local.set $xAt (i32.add (local.get $xAt) (local.get $xStride)))
              (local.set $yAt (i32.add (local.get $yAt) (local.get $yStride)))
              (local.set $left (i32.sub (local.get $left) (i32.const 1)))
              (br $down)))
          (local.set $wAt (i32.add (local.get $wAt) (local.get $panelBytes)))
          (local.set $column (i32.add (local.get $column) (i32.const 32)))
          (br_if $across (local.tee $panel (i32.sub (local.get $panel) (i32.const 1)))))
        (local.set $x (i32.add (local.get $x) (i32.mul (local.get $xStride) (local.get $block))))
        (local.set $y (i32.add (local.get $y) (i32.mul (local.get $yStride) (local.get $block))))
        (local.set $n (i32.sub (local.get $n) (local.get $block)))
        (br $blocks))))

  ;; --- Rows of steps ---------------------------------------------------------------------------------------------
  ;; Four numbers rounded to whole ones, as 16 bits: 1.5 * 2^23 more leaves no room for a fraction, and the lowest bits are
  ;; the whole number.
  (func $narrowed (param $x v128) (result v128)
    (local.set $x (i32x4.sub (f32x4.add (local.get $x) (v128.const f32x4 12582912 12582912 12582912 12582912))
      (v128.const i32x4 0x4B400000 0x4B400000 0x4B400000 0x4B400000)))
    (i16x8.narrow_i32x4_s (local.get $x) (local.get $x)))

  ;; q[t] = x[t] in steps of the worth that makes its largest number 8191.
  (func (export "quantise") (param $x i32) (param $xStride i32) (param $k i32) (param $q i32) (param $qStride i32) (param $n i32)
    (local $from i32) (local $end i32) (local $to i32) (local $most v128) (local $high f32) (local $steps v128)
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $n)))
        (local.set $from (local.get $x))
        (local.set $end (i32.add (local.get $x) (i32.shl (local.get $k) (i32.const 2))))
        (local.set $most (v128.const f32x4 0 0 0 0))
        (loop $columns
          (local.set $most (f32x4.pmax (local.get $most) (f32x4.abs (v128.load (local.get $from)))))
          (br_if $columns (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 16))) (local.get $end))))
        (local.set $most (f32x4.pmax (local.get $most) (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $most) (local.get $most))))
        (local.set $most (f32x4.pmax (local.get $most) (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $most) (local.get $most))))
        ;; a row of zeros has steps of zero
        (local.set $high (f32.add (f32x4.extract_lane 0 (local.get $most)) (f32.const 1e-30)))
        (f32.store (local.get $q) (f32.div (local.get $high) (f32.const 8191)))
        (local.set $most (f32x4.splat (f32.div (f32.const 8191) (local.get $high))))
        (local.set $from (local.get $x))
        (local.set $to (i32.add (local.get $q) (i32.const 16)))
        (loop $columns
          ;; as $narrowed, which would be called for every four numbers
          (local.set $steps (i32x4.sub (f32x4.add (v128.const f32x4 12582912 12582912 12582912 12582912)
            (f32x4.mul (local.get $most) (v128.load (local.get $from)))) (v128.const i32x4 0x4B400000 0x4B400000 0x4B400000 0x4B400000)))
          (v128.store64_lane 0 (local.get $to) (i16x8.narrow_i32x4_s (local.get $steps) (local.get $steps)))
          (local.set $to (i32.add (local.get $to) (i32.const 8)))
          (br_if $columns (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 16))) (local.get $end))))
        (local.set $x (i32.add (local.get $x) (local.get $xStride)))
        (local.set $q (i32.add (local.get $q) (local.get $qStride)))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $rows))))

  ;; q[t] = row ids[t] of a table of 8-bit steps, with that row's worth of a step.
  (func (export "widen") (param $ids i32) (param $table i32) (param $scales i32) (param $k i32)
      (param $q i32) (param $qStride i32) (param $n i32)
    (local $id i32) (local $from i32) (local $end i32) (local $to i32)
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $n)))
        (local.set $id (i32.load (local.get $ids)))
        (f32.store (local.get $q) (f32.load (i32.add (local.get $scales) (i32.shl (local.get $id) (i32.const 2)))))
        (local.set $from (i32.add (local.get $table) (i32.mul (local.get $id) (local.get $k))))
        (local.set $end (i32.add (local.get $from) (local.get $k)))
        (local.set $to (i32.add (local.get $q) (i32.const 16)))
        (loop $columns
          (v128.store64_lane 0 (local.get $to) (i16x8.extend_low_i8x16_s (v128.load32_zero (local.get $from))))
          (local.set $to (i32.add (local.get $to) (i32.const 8)))
          (br_if $columns (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 4))) (local.get $end))))
        (local.set $ids (i32.add (local.get $ids) (i32.const 4)))
        (local.set $q (i32.add (local.get $q) (local.get $qStride)))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $rows))))

  ;; --- Sums of rows ----------------------------------------------------------------------------------------------
  ;; Where a list of addresses ends: at the first that is 0, or before next.
  (func $listEnd (param $list i32) (param $next i32) (result i32)
    (block $last
      (loop $each
        (br_if $last (i32.ge_u (local.get $list) (local.get $next)))
        (br_if $last (i32.eqz (i32.load (local.get $list))))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (br $each)))
    (local.get $list))

  ;; y[t] = b + the rows at some addresses, as many as columns for each t; an address of 0 ends a list before. Sixteen numbers at a time
  ;; stay in registers.
  (func (export "sumRows") (param $addresses i32) (param $columns i32) (param $b i32) (param $bytes i32) (param $y i32) (param $yStride i32) (param $n i32)
    (local $at i32) (local $list i32) (local $end i32) (local $next i32) (local $from i32) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local.set $columns (i32.shl (local.get $columns) (i32.const 2)))
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $n)))
        (local.set $next (i32.add (local.get $addresses) (local.get $columns)))
        (local.set $end (call $listEnd (local.get $addresses) (local.get $next)))
        (local.set $at (i32.const 0))
        (block $few
          (loop $sixteen
            (br_if $few (i32.gt_u (i32.add (local.get $at) (i32.const 64)) (local.get $bytes)))
            (local.set $from (i32.add (local.get $b) (local.get $at)))
            (local.set $s0 (v128.load (local.get $from)))
            (local.set $s1 (v128.load offset=16 (local.get $from)))
            (local.set $s2 (v128.load offset=32 (local.get $from)))
            (local.set $s3 (v128.load offset=48 (local.get $from)))
            (local.set $list (local.get $addresses))
            (block $all
              (loop $each
                (br_if $all (i32.ge_u (local.get $list) (local.get $end)))
                (local.set $from (i32.add (i32.load (local.get $list)) (local.get $at)))
                (local.set $s0 (f32x4.add (local.get $s0) (v128.load (local.get $from))))
                (local.set $s1 (f32x4.add (local.get $s1) (v128.load offset=16 (local.get $from))))
                (local.set $s2 (f32x4.add (local.get $s2) (v128.load offset=32 (local.get $from))))
                (local.set $s3 (f32x4.add (local.get $s3) (v128.load offset=48 (local.get $from))))
                (local.set $list (i32.add (local.get $list) (i32.const 4)))
                (br $each)))
            (local.set $from (i32.add (local.get $y) (local.get $at)))
            (v128.store (local.get $from) (local.get $s0))
            (v128.store offset=16 (local.get $from) (local.get $s1))
            (v128.store offset=32 (local.get $from) (local.get $s2))
            (v128.store offset=48 (local.get $from) (local.get $s3))
            (local.set $at (i32.add (local.get $at) (i32.const 64)))
            (br $sixteen)))
        (block $none
          (loop $four
            (br_if $none (i32.ge_u (local.get $at) (local.get $bytes)))
            (local.set $s0 (v128.load (i32.add (local.get $b) (local.get $at))))
            (local.set $list (local.get $addresses))
            (block $all
              (loop $each
                (br_if $all (i32.ge_u (local.get $list) (local.get $end)))
                (local.set $s0 (f32x4.add (local.get $s0) (v128.load (i32.add (i32.load (local.get $list)) (local.get $at)))))
                (local.set $list (i32.add (local.get $list) (i32.const 4)))
                (br $each)))
            (v128.store (i32.add (local.get $y) (local.get $at)) (local.get $s0))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $four)))
        (local.set $addresses (local.get $next))
        (local.set $y (i32.add (local.get $y) (local.get $yStride)))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $rows))))

  ;; --- Sums of steps ---------------------------------------------------------------------------------------------
  ;; Rows whose steps are all worth the same are summed without a product, in 16 bits; a sum that leaves them stays at their end.

  ;; y = x in steps of which a number of one has `rate`, 16 bits each
  (func (export "narrow") (param $x i32) (param $rate f32) (param $y i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $columns
      (v128.store64_lane 0 (local.get $y) (call $narrowed (f32x4.mul (f32x4.splat (local.get $rate)) (v128.load (local.get $x)))))
      (local.set $y (i32.add (local.get $y) (i32.const 8)))
      (br_if $columns (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))

  ;; q[t] = b + the rows at some addresses, as many as columns for each t, what is under 0 made 0 and what is over 8191 made
  ;; 8191, as a row of steps of the given worth. Thirty-two numbers at a time stay in registers: bytes is a multiple of 64.
  (func (export "sumSteps") (param $addresses i32) (param $columns i32) (param $b i32) (param $bytes i32) (param $worth f32)
      (param $q i32) (param $qStride i32) (param $n i32)
    (local $at i32) (local $list i32) (local $end i32) (local $from i32) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $most v128) (local $least v128)
    (local.set $most (i16x8.splat (i32.const 8191)))
    (local.set $columns (i32.shl (local.get $columns) (i32.const 2)))
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $n)))
        (f32.store (local.get $q) (local.get $worth))
        (local.set $end (i32.add (local.get $addresses) (local.get $columns)))
        (local.set $at (i32.const 0))
        (loop $across
          (local.set $from (i32.add (local.get $b) (local.get $at)))
          (local.set $s0 (v128.load (local.get $from)))
          (local.set $s1 (v128.load offset=16 (local.get $from)))
          (local.set $s2 (v128.load offset=32 (local.get $from)))
          (local.set $s3 (v128.load offset=48 (local.get $from)))
          (local.set $list (local.get $addresses))
          (loop $each
            (local.set $from (i32.add (i32.load (local.get $list)) (local.get $at)))
            (local.set $s0 (i16x8.add_sat_s (local.get $s0) (v128.load (local.get $from))))
            (local.set $s1 (i16x8.add_sat_s (local.get $s1) (v128.load offset=16 (local.get $from))))
            (local.set $s2 (i16x8.add_sat_s (local.get $s2) (v128.load offset=32 (local.get $from))))
            (local.set $s3 (i16x8.add_sat_s (local.get $s3) (v128.load offset=48 (local.get $from))))
            (br_if $each (i32.lt_u (local.tee $list (i32.add (local.get $list) (i32.const 4))) (local.get $end))))
          (local.set $from (i32.add (local.get $q) (local.get $at)))
          (v128.store offset=16 (local.get $from) (i16x8.min_s (local.get $most) (i16x8.max_s (local.get $least) (local.get $s0))))
          (v128.store offset=32 (local.get $from) (i16x8.min_s (local.get $most) (i16x8.max_s (local.get $least) (local.get $s1))))
          (v128.store offset=48 (local.get $from) (i16x8.min_s (local.get $most) (i16x8.max_s (local.get $least) (local.get $s2))))
          (v128.store offset=64 (local.get $from) (i16x8.min_s (local.get $most) (i16x8.max_s (local.get $least) (local.get $s3))))
          (br_if $across (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 64))) (local.get $bytes))))
        (local.set $addresses (local.get $end))
        (local.set $q (i32.add (local.get $q) (local.get $qStride)))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $rows))))

  ;; y[t] = what a step is worth * (b + the rows at some addresses, as sumRows has them). bytes, of a row of steps, is a multiple of 64.
  (func (export "sumWide") (param $addresses i32) (param $columns i32) (param $b i32) (param $bytes i32) (param $worth f32)
      (param $y i32) (param $yStride i32) (param $n i32)
    (local $at i32) (local $list i32) (local $end i32) (local $next i32) (local $from i32) (local $out i32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128) (local $each v128)
    (local.set $each (f32x4.splat (local.get $worth)))
    (local.set $columns (i32.shl (local.get $columns) (i32.const 2)))
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $n)))
        (local.set $next (i32.add (local.get $addresses) (local.get $columns)))
        (local.set $end (call $listEnd (local.get $addresses) (local.get $next)))
        (local.set $at (i32.const 0))
        (loop $across
          (local.set $from (i32.add (local.get $b) (local.get $at)))
          (local.set $s0 (v128.load (local.get $from)))
          (local.set $s1 (v128.load offset=16 (local.get $from)))
          (local.set $s2 (v128.load offset=32 (local.get $from)))
          (local.set $s3 (v128.load offset=48 (local.get $from)))
          (local.set $list (local.get $addresses))
          (block $all
            (loop $row
              (br_if $all (i32.ge_u (local.get $list) (local.get $end)))
              (local.set $from (i32.add (i32.load (local.get $list)) (local.get $at)))
              (local.set $s0 (i16x8.add_sat_s (local.get $s0) (v128.load (local.get $from))))
              (local.set $s1 (i16x8.add_sat_s (local.get $s1) (v128.load offset=16 (local.get $from))))
              (local.set $s2 (i16x8.add_sat_s (local.get $s2) (v128.load offset=32 (local.get $from))))
              (local.set $s3 (i16x8.add_sat_s (local.get $s3) (v128.load offset=48 (local.get $from))))
              (local.set $list (i32.add (local.get $list) (i32.const 4)))
              (br $row)))
          (local.set $out (i32.add (local.get $y) (i32.shl (local.get $at) (i32.const 1))))
          (v128.store offset=0 (local.get $out) (f32x4.mul (local.get $each) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $s0)))))
          (v128.store offset=16 (local.get $out) (f32x4.mul (local.get $each) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $s0)))))
          (v128.store offset=32 (local.get $out) (f32x4.mul (local.get $each) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $s1)))))
          (v128.store offset=48 (local.get $out) (f32x4.mul (local.get $each) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $s1)))))
          (v128.store offset=64 (local.get $out) (f32x4.mul (local.get $each) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $s2)))))
          (v128.store offset=80 (local.get $out) (f32x4.mul (local.get $each) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $s2)))))
          (v128.store offset=96 (local.get $out) (f32x4.mul (local.get $each) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $s3)))))
          (v128.store offset=112 (local.get $out) (f32x4.mul (local.get $each) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $s3)))))
          (br_if $across (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 64))) (local.get $bytes))))
        (local.set $addresses (local.get $next))
        (local.set $y (i32.add (local.get $y) (local.get $yStride)))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $rows))))

  ;; y += x
  (func $addTo (param $y i32) (param $x i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $y) (local.get $bytes)))
    (loop $columns
      (v128.store (local.get $y) (f32x4.add (v128.load (local.get $y)) (v128.load (local.get $x))))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (br_if $columns (i32.lt_u (local.tee $y (i32.add (local.get $y) (i32.const 16))) (local.get $end)))))

  ;; --- Functions of single numbers -------------------------------------------------------------------------------
  ;; y = max(y, 0) over rows of some bytes
  (func (export "rectify") (param $y i32) (param $stride i32) (param $bytes i32) (param $n i32)
    (local $at i32) (local $end i32)
    (block $done
      (loop $rows
        (br_if $done (i32.eqz (local.get $n)))
        (local.set $at (local.get $y))
        (local.set $end (i32.add (local.get $y) (local.get $bytes)))
        (loop $columns
          (v128.store (local.get $at) (f32x4.pmax (v128.load (local.get $at)) (v128.const f32x4 0 0 0 0)))
          (br_if $columns (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
        (local.set $y (i32.add (local.get $y) (local.get $stride)))
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $rows))))

  ;; z += max(y, 0)
  (func (export "addRectified") (param $z i32) (param $y i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $z) (local.get $bytes)))
    (loop $columns
      (v128.store (local.get $z)
        (f32x4.add (v128.load (local.get $z)) (f32x4.pmax (v128.load (local.get $y)) (v128.const f32x4 0 0 0 0))))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (br_if $columns (i32.lt_u (local.tee $z (i32.add (local.get $z) (i32.const 16))) (local.get $end)))))

  ;; y = high / (1 + 2^(rate * x)) + low over some bytes. With rate -log2(e), high 1, low 0 this is the sigmoid function,
  ;; with -2 log2(e), 2, -1 the hyperbolic tangent. 2^u is 2^whole * 2^part: adding 1.5 * 2^23 rounds u to a whole number
  ;; that then stands in the lowest bits, and 2^part, part in [-0.5, 0.5], is the series of e^(part ln 2) to the fifth
  ;; power, which errs by 2.4e-6 of its value at most.
  ;; Sixteen numbers at a time: what loading a constant costs is then shared by four vectors.
  (func $squash (param $x i32) (param $y i32) (param $bytes i32) (param $rate v128) (param $high v128) (param $low v128)
    (local $end i32) (local $c v128) (local $d v128)
    (local $u0 v128) (local $n0 v128) (local $p0 v128)
    (local $u1 v128) (local $n1 v128) (local $p1 v128)
    (local $u2 v128) (local $n2 v128) (local $p2 v128)
    (local $u3 v128) (local $n3 v128) (local $p3 v128)
    (local.set $end (i32.add (local.get $x) (i32.and (local.get $bytes) (i32.const -64))))
    (block $few
      (loop $columns
        (br_if $few (i32.ge_u (local.get $x) (local.get $end)))
        (local.set $u0 (f32x4.mul (v128.load offset=0 (local.get $x)) (local.get $rate)))
        (local.set $u1 (f32x4.mul (v128.load offset=16 (local.get $x)) (local.get $rate)))
        (local.set $u2 (f32x4.mul (v128.load offset=32 (local.get $x)) (local.get $rate)))
        (local.set $u3 (f32x4.mul (v128.load offset=48 (local.get $x)) (local.get $rate)))
        (local.set $c (v128.const f32x4 126 126 126 126))
        (local.set $d (v128.const f32x4 -126 -126 -126 -126))
        (local.set $u0 (f32x4.pmax (f32x4.pmin (local.get $u0) (local.get $c)) (local.get $d)))
        (local.set $u1 (f32x4.pmax (f32x4.pmin (local.get $u1) (local.get $c)) (local.get $d)))
        (local.set $u2 (f32x4.pmax (f32x4.pmin (local.get $u2) (local.get $c)) (local.get $d)))
        (local.set $u3 (f32x4.pmax (f32x4.pmin (local.get $u3) (local.get $c)) (local.get $d)))
        (local.set $c (v128.const f32x4 12582912 12582912 12582912 12582912))
        (local.set $n0 (f32x4.add (local.get $u0) (local.get $c)))
        (local.set $u0 (f32x4.sub (local.get $u0) (f32x4.sub (local.get $n0) (local.get $c))))
        (local.set $n1 (f32x4.add (local.get $u1) (local.get $c)))
        (local.set $u1 (f32x4.sub (local.get $u1) (f32x4.sub (local.get $n1) (local.get $c))))
        (local.set $n2 (f32x4.add (local.get $u2) (local.get $c)))
        (local.set $u2 (f32x4.sub (local.get $u2) (f32x4.sub (local.get $n2) (local.get $c))))
        (local.set $n3 (f32x4.add (local.get $u3) (local.get $c)))
        (local.set $u3 (f32x4.sub (local.get $u3) (f32x4.sub (local.get $n3) (local.get $c))))
        (local.set $c (v128.const f32x4 0.0013333558 0.0013333558 0.0013333558 0.0013333558))
        (local.set $p0 (local.get $c))
        (local.set $p1 (local.get $c))
        (local.set $p2 (local.get $c))
        (local.set $p3 (local.get $c))
        (local.set $c (v128.const f32x4 0.009618129 0.009618129 0.009618129 0.009618129))
        (local.set $p0 (f32x4.add (local.get $c) (f32x4.mul (local.get $u0) (local.get $p0))))
        (local.set $p1 (f32x4.add (local.get $c) (f32x4.mul (local.get $u1) (local.get $p1))))
        (local.set $p2 (f32x4.add (local.get $c) (f32x4.mul (local.get $u2) (local.get $p2))))
        (local.set $p3 (f32x4.add (local.get $c) (f32x4.mul (local.get $u3) (local.get $p3))))
        (local.set $c (v128.const f32x4 0.05550411 0.05550411 0.05550411 0.05550411))
        (local.set $p0 (f32x4.add (local.get $c) (f32x4.mul (local.get $u0) (local.get $p0))))
        (local.set $p1 (f32x4.add (local.get $c) (f32x4.mul (local.get $u1) (local.get $p1))))
        (local.set $p2 (f32x4.add (local.get $c) (f32x4.mul (local.get $u2) (local.get $p2))))
        (local.set $p3 (f32x4.add (local.get $c) (f32x4.mul (local.get $u3) (local.get $p3))))
        (local.set $c (v128.const f32x4 0.24022651 0.24022651 0.24022651 0.24022651))
        (local.set $p0 (f32x4.add (local.get $c) (f32x4.mul (local.get $u0) (local.get $p0))))
        (local.set $p1 (f32x4.add (local.get $c) (f32x4.mul (local.get $u1) (local.get $p1))))
        (local.set $p2 (f32x4.add (local.get $c) (f32x4.mul (local.get $u2) (local.get $p2))))
        (local.set $p3 (f32x4.add (local.get $c) (f32x4.mul (local.get $u3) (local.get $p3))))
        (local.set $c (v128.const f32x4 0.69314718 0.69314718 0.69314718 0.69314718))
        (local.set $p0 (f32x4.add (local.get $c) (f32x4.mul (local.get $u0) (local.get $p0))))
        (local.set $p1 (f32x4.add (local.get $c) (f32x4.mul (local.get $u1) (local.get $p1))))
        (local.set $p2 (f32x4.add (local.get $c) (f32x4.mul (local.get $u2) (local.get $p2))))
        (local.set $p3 (f32x4.add (local.get $c) (f32x4.mul (local.get $u3) (local.get $p3))))
        (local.set $c (v128.const f32x4 1 1 1 1))
        (local.set $p0 (f32x4.add (local.get $c) (f32x4.mul (local.get $u0) (local.get $p0))))
        (local.set $p1 (f32x4.add (local.get $c) (f32x4.mul (local.get $u1) (local.get $p1))))
        (local.set $p2 (f32x4.add (local.get $c) (f32x4.mul (local.get $u2) (local.get $p2))))
        (local.set $p3 (f32x4.add (local.get $c) (f32x4.mul (local.get $u3) (local.get $p3))))
        (v128.store offset=0 (local.get $y) (f32x4.add (local.get $low) (f32x4.div (local.get $high) (f32x4.add (local.get $c)
          (i32x4.add (i32x4.shl (local.get $n0) (i32.const 23)) (local.get $p0))))))
        (v128.store offset=16 (local.get $y) (f32x4.add (local.get $low) (f32x4.div (local.get $high) (f32x4.add (local.get $c)
          (i32x4.add (i32x4.shl (local.get $n1) (i32.const 23)) (local.get $p1))))))
        (v128.store offset=32 (local.get $y) (f32x4.add (local.get $low) (f32x4.div (local.get $high) (f32x4.add (local.get $c)
          (i32x4.add (i32x4.shl (local.get $n2) (i32.const 23)) (local.get $p2))))))
        (v128.store offset=48 (local.get $y) (f32x4.add (local.get $low) (f32x4.div (local.get $high) (f32x4.add (local.get $c)
          (i32x4.add (i32x4.shl (local.get $n3) (i32.const 23)) (local.get $p3))))))
        (local.set $x (i32.add (local.get $x) (i32.const 64)))
        (local.set $y (i32.add (local.get $y) (i32.const 64)))
        (br $columns)))
    (local.set $end (i32.add (local.get $end) (i32.and (local.get $bytes) (i32.const 63))))
    (if (i32.ge_u (local.get $x) (local.get $end)) (then (return)))
    (loop $columns
      (local.set $u0 (f32x4.mul (v128.load (local.get $x)) (local.get $rate)))
      (local.set $u0 (f32x4.pmin (local.get $u0) (v128.const f32x4 126 126 126 126)))
      (local.set $u0 (f32x4.pmax (local.get $u0) (v128.const f32x4 -126 -126 -126 -126)))
      (local.set $n0 (f32x4.add (local.get $u0) (v128.const f32x4 12582912 12582912 12582912 12582912)))
      (local.set $u0 (f32x4.sub (local.get $u0)
        (f32x4.sub (local.get $n0) (v128.const f32x4 12582912 12582912 12582912 12582912))))
      (v128.store (local.get $y)
        (f32x4.add (local.get $low)
        (f32x4.div (local.get $high)
          (f32x4.add (v128.const f32x4 1 1 1 1)
            (i32x4.add (i32x4.shl (local.get $n0) (i32.const 23))
              (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.mul (local.get $u0)
              (f32x4.add (v128.const f32x4 0.69314718 0.69314718 0.69314718 0.69314718) (f32x4.mul (local.get $u0)
              (f32x4.add (v128.const f32x4 0.24022651 0.24022651 0.24022651 0.24022651) (f32x4.mul (local.get $u0)
              (f32x4.add (v128.const f32x4 0.05550411 0.05550411 0.05550411 0.05550411) (f32x4.mul (local.get $u0)
              (f32x4.add (v128.const f32x4 0.009618129 0.009618129 0.009618129 0.009618129) (f32x4.mul (local.get $u0)
              (v128.const f32x4 0.0013333558 0.0013333558 0.0013333558 0.0013333558))))))))))))))))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (br_if $columns (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))

  (func $sigmoid (param $y i32) (param $bytes i32)
    (call $squash (local.get $y) (local.get $y) (local.get $bytes)
      (v128.const f32x4 -1.442695041 -1.442695041 -1.442695041 -1.442695041)
      (v128.const f32x4 1 1 1 1) (v128.const f32x4 0 0 0 0)))

  (func $tanh (param $x i32) (param $y i32) (param $bytes i32)
    (call $squash (local.get $x) (local.get $y) (local.get $bytes)
      (v128.const f32x4 -2.885390082 -2.885390082 -2.885390082 -2.885390082)
      (v128.const f32x4 2 2 2 2) (v128.const f32x4 -1 -1 -1 -1)))

  ;; --- LSTM ------------------------------------------------------------------------------------------------------
  ;; One direction over several sequences side by side, longest first: at step s only those longer than s go on, and they
  ;; are the first ones, so that one matrix product serves all of them. g: the inputs' share of the gates (i, f, g, o of
  ;; `size` numbers each), one row a token; q: receives the states in steps, one row of steps a token, from `offset` on
  ;; behind the row's start. starts: each sequence's row at step 0; lengths: its tokens; direction: 1, or -1 to walk
  ;; backwards. h, in steps, and c: states of the sequences, zero at first; gates: room for their gates.
  (func (export "lstm") (param $g i32) (param $gStride i32) (param $q i32) (param $qStride i32) (param $offset i32)
      (param $u i32) (param $scales i32) (param $size i32) (param $starts i32) (param $lengths i32) (param $active i32)
      (param $direction i32) (param $h i32) (param $hStride i32) (param $c i32) (param $gates i32)
    (local $step i32) (local $bytes i32) (local $i i32) (local $row i32) (local $at i32) (local $cell i32) (local $out i32) (local $end i32)
    (local $steps v128)
    (local.set $bytes (i32.shl (local.get $size) (i32.const 2)))
    (block $done
      (loop $steps
        (block $enough
          (loop $ended
            (br_if $done (i32.eqz (local.get $active)))
            (br_if $enough (i32.gt_s
              (i32.load (i32.add (local.get $lengths) (i32.shl (i32.sub (local.get $active) (i32.const 1)) (i32.const 2))))
              (local.get $step)))
            (local.set $active (i32.sub (local.get $active) (i32.const 1)))
            (br $ended)))
        (local.set $i (i32.const 0))
        (loop $sequences
          (memory.copy
            (i32.add (local.get $gates) (i32.shl (i32.mul (local.get $i) (local.get $bytes)) (i32.const 2)))
            (i32.add (local.get $g) (i32.mul (local.get $gStride)
              (call $rowAt (local.get $starts) (local.get $i) (local.get $direction) (local.get $step))))
            (i32.shl (local.get $bytes) (i32.const 2)))
          (br_if $sequences (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $active))))
        (call $product (local.get $h) (local.get $hStride) (i32.const 0) (i32.const 1) (local.get $size) (local.get $u) (local.get $scales)
          (i32.const 0) (i32.shr_u (local.get $size) (i32.const 1)) (local.get $gates) (i32.shl (local.get $bytes) (i32.const 2)) (local.get $active))
        (local.set $i (i32.const 0))
        (loop $sequences
          (local.set $at (i32.add (local.get $gates) (i32.shl (i32.mul (local.get $i) (local.get $bytes)) (i32.const 2))))
          (call $sigmoid (local.get $at) (i32.shl (local.get $bytes) (i32.const 1)))
          (local.set $cell (i32.add (local.get $at) (i32.shl (local.get $bytes) (i32.const 1))))
          (call $tanh (local.get $cell) (local.get $cell) (local.get $bytes))
          (call $sigmoid (i32.add (local.get $cell) (local.get $bytes)) (local.get $bytes))
          ;; c = f * c + i * g, in place; its tanh goes where f stood
          (local.set $cell (i32.add (local.get $c) (i32.mul (local.get $i) (local.get $bytes))))
          (local.set $end (i32.add (local.get $cell) (local.get $bytes)))
          (loop $columns
            (v128.store (local.get $cell) (f32x4.add
              (f32x4.mul (v128.load (i32.add (local.get $at) (local.get $bytes))) (v128.load (local.get $cell)))
              (f32x4.mul (v128.load (local.get $at)) (v128.load (i32.add (local.get $at) (i32.shl (local.get $bytes) (i32.const 1)))))))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br_if $columns (i32.lt_u (local.tee $cell (i32.add (local.get $cell) (i32.const 16))) (local.get $end))))
          (call $tanh (i32.sub (local.get $cell) (local.get $bytes)) (local.get $at) (local.get $bytes))
          ;; h = o * tanh(c), in steps of 1/8191
          (local.set $cell (i32.add (local.get $h) (i32.mul (local.get $i) (local.get $hStride))))
          (local.set $out (i32.add (local.get $q) (i32.mul (local.get $qStride)
            (call $rowAt (local.get $starts) (local.get $i) (local.get $direction) (local.get $step)))))
          (f32.store (local.get $cell) (f32.const 0.00012208521548040533))
          (f32.store (local.get $out) (f32.const 0.00012208521548040533))
          (local.set $cell (i32.add (local.get $cell) (i32.const 16)))
          (local.set $out (i32.add (local.get $out) (local.get $offset)))
          (local.set $end (i32.add (local.get $cell) (i32.shl (local.get $size) (i32.const 1))))
          (loop $columns
            ;; as $narrowed, which would be called for every four numbers
            (local.set $steps (i32x4.sub (f32x4.add (v128.const f32x4 12582912 12582912 12582912 12582912)
              (f32x4.mul (v128.const f32x4 8191 8191 8191 8191)
                (f32x4.mul (v128.load (local.get $at)) (v128.load (i32.add (local.get $at) (i32.shl (local.get $bytes) (i32.const 1)))))))
              (v128.const i32x4 0x4B400000 0x4B400000 0x4B400000 0x4B400000)))
            (local.set $steps (i16x8.narrow_i32x4_s (local.get $steps) (local.get $steps)))
            (v128.store64_lane 0 (local.get $cell) (local.get $steps))
            (v128.store64_lane 0 (local.get $out) (local.get $steps))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (local.set $out (i32.add (local.get $out) (i32.const 8)))
            (br_if $columns (i32.lt_u (local.tee $cell (i32.add (local.get $cell) (i32.const 8))) (local.get $end))))
          (br_if $sequences (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $active))))
        (local.set $step (i32.add (local.get $step) (i32.const 1)))
        (br $steps))))

  (func $rowAt (param $starts i32) (param $i i32) (param $direction i32) (param $step i32) (result i32)
    (i32.add (i32.load (i32.add (local.get $starts) (i32.shl (local.get $i) (i32.const 2))))
      (i32.mul (local.get $direction) (local.get $step))))

  ;; --- Tree ------------------------------------------------------------------------------------------------------
  ;; t[i] = max(0, p[i]'s own part + its head's part for children + its children's part for heads). p has the three
  ;; parts of some bytes side by side, the bias in the first; heads: rows, -1 for none.
  (func (export "tree") (param $p i32) (param $pStride i32) (param $bytes i32) (param $heads i32) (param $t i32) (param $tStride i32) (param $n i32)
    (local $i i32) (local $head i32) (local $own i32) (local $to i32)
    (loop $tokens
      (local.set $to (i32.add (local.get $t) (i32.mul (local.get $i) (local.get $tStride))))
      (local.set $own (i32.add (local.get $p) (i32.mul (local.get $i) (local.get $pStride))))
      (memory.copy (local.get $to) (local.get $own) (local.get $bytes))
      (local.set $head (i32.load (i32.add (local.get $heads) (i32.shl (local.get $i) (i32.const 2)))))
      (if (i32.ge_s (local.get $head) (i32.const 0))
        (then (call $addTo (local.get $to)
          (i32.add (i32.add (local.get $p) (i32.mul (local.get $head) (local.get $pStride))) (local.get $bytes))
          (local.get $bytes))))
      (br_if $tokens (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (local.set $i (i32.const 0))
    (loop $children
      (local.set $head (i32.load (i32.add (local.get $heads) (i32.shl (local.get $i) (i32.const 2)))))
      (if (i32.ge_s (local.get $head) (i32.const 0))
        (then (call $addTo (i32.add (local.get $t) (i32.mul (local.get $head) (local.get $tStride)))
          (i32.add (i32.add (local.get $p) (i32.mul (local.get $i) (local.get $pStride))) (i32.shl (local.get $bytes) (i32.const 1)))
          (local.get $bytes))))
      (br_if $children (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n)))))
)
