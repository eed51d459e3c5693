/** Interest, depreciation and annuities. */
package uk.safersheets.formula.library.finance;
