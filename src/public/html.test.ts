import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawing, html, pathTo } from './html.ts';

describe('html', () => {
  const hostile = `<script>alert("x")</script> & 'y' \${1} </p>`;
  it('escapes whatever is put in, in text and in attributes', () => {
    const said = `&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39; \${1} &lt;/p&gt;`;
    assert.equal(html`<p title="${hostile}">${hostile}</p>`.markup, `<p title="${said}">${said}</p>`);
  });
  it('keeps templates and lists of them, leaves nothing for null, undefined and false', () => {
    const rows = ['a', '<b>'].map((one) => html`<li>${one}</li>`);
    assert.equal(
      html`<ul>${rows}</ul>${null}${undefined}${false}${0}`.markup,
      '<ul><li>a</li><li>&lt;b&gt;</li></ul>0',
    );
  });
  it('an object that looks like a template is text', () =>
    assert.equal(html`${{ markup: '<b>' } as never}`.markup, '[object Object]'));
  it('a drawing of ours stands as it is', () => assert.equal(html`${drawing('<svg></svg>')}`.markup, '<svg></svg>'));
  it('stops at an attribute without quotes, and not at text that ends so', () => {
    assert.throws(() => html`<a href=${'/x'}>x</a>`, /without quotes/);
    assert.equal(html`${'a='}${'b'}`.markup, 'a=b');
  });
  it('half a surrogate does not reach the page', () => assert.equal(html`${'a\ud800'}`.markup, 'a\ufffd'));
});

describe('pathTo', () => {
  it('encodes names and values, repeats lists, leaves out what is undefined', () =>
    assert.equal(
      pathTo('/try/a', { do: 'x&y', off: ['m1', 'm 2'], none: undefined }),
      '/try/a?do=x%26y&off=m1&off=m%202',
    ));
  it('no query, no question mark', () => assert.equal(pathTo('/powers'), '/powers'));
});
