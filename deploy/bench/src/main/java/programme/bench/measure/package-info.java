/** Floors, load and ratios: how everything is measured alike. */
package programme.bench.measure;
