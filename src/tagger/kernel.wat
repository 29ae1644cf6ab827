;; The inner loop of the linear models: finds features in a table and sums their rows, 8-bit weights into 16-bit sums.
;;
;; Memory: zeros up to 1024; features (i32) from 1024, at most 256, so that no sum leaves 16 bits; from 2048 the addresses
;; of the rows found; from 3584 the sums; from 4096 the table. It is a row of buckets of 32 bytes: four keys, then what
;; belongs to each, the address of its row or, where a row fits four bytes, the row itself. A full bucket goes on in the
;; next. A free place has key 0 and nothing but 0 behind it, which is the address of a row of zeros and a row of zeros:
;; a feature 0 that is not in the table finds it and adds nothing.
;;
;; Whether a feature is known cannot be foreseen, so no branch depends on it.
(module
  (import "env" "memory" (memory 1))

  ;; Finds the feature at $id. Its bucket is (feature * SPREAD) >>> $shift (weights.ts). Returns the address of the place
  ;; whose key it is, or 0 where there is none: 16 bytes on lies what belongs to it.
  (func $find (param $id i32) (param $shift i32) (result i32)
    (local $bucket i32) (local $found i32) (local $key v128)
    (local.set $key (v128.load32_splat (local.get $id)))
    (local.set $bucket
      (i32.add
        (i32.const 4096)
        (i32.shl (i32.shr_u (i32.mul (i32.load (local.get $id)) (i32.const 0x9e3779b1)) (local.get $shift)) (i32.const 5))))
    (loop $probe
      (local.set $found (i32x4.bitmask (i32x4.eq (local.get $key) (v128.load (local.get $bucket)))))
      (if (i32.and (i32.eqz (local.get $found)) (i32.ne (i32.load offset=28 (local.get $bucket)) (i32.const 0)))
        (then
          (local.set $bucket (i32.add (local.get $bucket) (i32.const 32)))
          (br $probe))))
    (select
      (i32.add (local.get $bucket) (i32.shl (i32.ctz (local.get $found)) (i32.const 2)))
      (i32.const 0)
      (local.get $found)))

  ;; Sums rows of up to four labels, which lie in the table itself. At least one feature.
  (func (export "short") (param $count i32) (param $shift i32)
    (local $id i32) (local $end i32) (local $sums v128)
    (local.set $id (i32.const 1024))
    (local.set $end (i32.add (i32.const 1024) (i32.shl (local.get $count) (i32.const 2))))
    (loop $features
      (local.set $sums
        (i16x8.add
          (local.get $sums)
          (i16x8.extend_low_i8x16_s (v128.load32_zero offset=16 (call $find (local.get $id) (local.get $shift))))))
      (local.set $id (i32.add (local.get $id) (i32.const 4)))
      (br_if $features (i32.lt_u (local.get $id) (local.get $end))))
    (v128.store (i32.const 3584) (local.get $sums)))

  ;; Sums rows of $width labels, sixteen at a time; it reads and sums what lies behind a row too. At least one feature.
  (func (export "long") (param $count i32) (param $shift i32) (param $width i32)
    (local $id i32) (local $end i32) (local $hits i32) (local $row i32) (local $column i32) (local $low v128) (local $high v128)
    (local.set $id (i32.const 1024))
    (local.set $end (i32.add (i32.const 1024) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $hits (i32.const 2048))
    (loop $features
      (local.set $row (i32.load offset=16 (call $find (local.get $id) (local.get $shift))))
      (i32.store (local.get $hits) (local.get $row))
      (local.set $hits (i32.add (local.get $hits) (i32.shl (i32.ne (local.get $row) (i32.const 0)) (i32.const 2))))
      (local.set $id (i32.add (local.get $id) (i32.const 4)))
      (br_if $features (i32.lt_u (local.get $id) (local.get $end))))
    ;; A row of zeros at the end, so that there is one.
    (i32.store (local.get $hits) (i32.const 0))
    (loop $columns
      (local.set $low (v128.const i32x4 0 0 0 0))
      (local.set $high (v128.const i32x4 0 0 0 0))
      (local.set $id (i32.const 2048))
      (loop $rows
        (local.set $row (i32.add (i32.load (local.get $id)) (local.get $column)))
        (local.set $low (i16x8.add (local.get $low) (v128.load8x8_s (local.get $row))))
        (local.set $high (i16x8.add (local.get $high) (v128.load8x8_s offset=8 (local.get $row))))
        (local.set $id (i32.add (local.get $id) (i32.const 4)))
        (br_if $rows (i32.le_u (local.get $id) (local.get $hits))))
      (local.set $row (i32.add (i32.const 3584) (i32.shl (local.get $column) (i32.const 1))))
      (v128.store (local.get $row) (local.get $low))
      (v128.store offset=16 (local.get $row) (local.get $high))
      (local.set $column (i32.add (local.get $column) (i32.const 16)))
      (br_if $columns (i32.lt_u (local.get $column) (local.get $width))))))
